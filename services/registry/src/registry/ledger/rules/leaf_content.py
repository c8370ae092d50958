"""What a leaf commits to: said in one way only, salted, so that nothing about anybody is read from it."""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from shared.refusals import N_

SALT = 32
"""Bytes."""


class Act(StrEnum):
    """What a leaf tells of."""

    BEGUN = "begun"
    GRANTED = "granted"
    RENEWED = "renewed"
    RENEWAL_WITHDRAWN = "renewal-withdrawn"
    SUSPENDED = "suspended"
    REINSTATED = "reinstated"
    REVOKED = "revoked"
    RETIRED = "retired"
    RETURNED = "returned"
    RENAMED = "renamed"
    LISTED = "listed"
    ERASED = "erased"


TITLES: Mapping[Act, str] = {
    Act.BEGUN: N_("The book begins"),
    Act.GRANTED: N_("You were certified"),
    Act.RENEWED: N_("Your certificate was renewed"),
    Act.RENEWAL_WITHDRAWN: N_("A renewal of your certificate was taken back"),
    Act.SUSPENDED: N_("Your certificate was suspended"),
    Act.REINSTATED: N_("Your certificate stands again"),
    Act.REVOKED: N_("Your certificate was revoked"),
    Act.RETIRED: N_("You retired"),
    Act.RETURNED: N_("You came back from retirement"),
    Act.RENAMED: N_("Your name was confirmed"),
    Act.LISTED: N_("How you are listed was written down"),
    Act.ERASED: N_("What we kept of you was deleted"),
}
"""For the person whose leaf it is."""


@dataclass(frozen=True)
class Leaf:
    """One act about one person, as it is told to the ledger.

    `event`: the id of the fact, or of the row that records the act where it is no fact: the audit pairs them by it.
    `said`: the fact itself, as it travels; `name`, `decision` and `listing`, where there is one, are committed to
    under the salt.
    """

    act: Act
    person_id: str
    event: str
    credential: str = ""
    dates: Mapping[str, date | int] = field(default_factory=dict)
    rule_set: str = ""
    said: str = ""
    name: str = ""
    decision: str = ""
    listing: str = ""
    """How somebody is listed whom a decision keeps from changing it."""
    positions: tuple[str, ...] = ()
    """Of an erasure: the leaves whose openings are gone."""
    facts: tuple[str, ...] = ()
    """Of an erasure: the facts that were emptied."""


def content_of(leaf: Leaf, salt: bytes) -> str:
    """As RFC 8785 writes it. What is not said is not in it."""
    said: dict[str, Any] = {
        "act": leaf.act.value,
        "event": leaf.event,
        "credential": leaf.credential,
        "dates": {name: _plain(value) for name, value in leaf.dates.items()},
        "rule_set": leaf.rule_set,
        "said": sha256(leaf.said.encode()).hexdigest() if leaf.said else "",
        "name": keyed(salt, "name", leaf.name),
        "decision": keyed(salt, "decision", leaf.decision),
        "listing": keyed(salt, "listing", leaf.listing),
        "positions": list(leaf.positions),
        "facts": list(leaf.facts),
    }
    return canonical({name: value for name, value in said.items() if value})


def canonical(said: Mapping[str, Any]) -> str:
    """RFC 8785 for texts, whole numbers, lists and objects with names in ASCII, which is all that we commit to."""
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def keyed(salt: bytes, purpose: str, text: str) -> str:
    return hmac.digest(salt, f"{purpose}\n{text}".encode(), "sha256").hex() if text else ""


def commitment(salt: bytes, content: str) -> bytes:
    """The d of a leaf."""
    return hmac.digest(salt, content.encode(), "sha256")


def first_of_year(before: int, size: int, root: bytes) -> bytes:
    """The d of leaf 0: the tree of the year `before` as it ended, so that the years are one chain."""
    return sha256(f"peerway-ledger\n{before}\n{size}\n{root.hex()}\n".encode()).digest()


def _plain(value: date | int) -> str | int:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value
