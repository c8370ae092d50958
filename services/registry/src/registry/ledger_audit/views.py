"""What the audit of the ledger compares."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from registry.certifications.views import Certified, Renewed
from registry.ledger.rules.leaf_content import commitment
from registry.ledger.rules.merkle_tree import Subtree
from registry.ledger.views import Opening
from registry.names.views import NameRecord
from registry.oversight.views import Confirmed
from registry.retirements.views import Retired


@dataclass(frozen=True)
class FactRow:
    """A fact as it lies in the outbox."""

    position: int
    id: str
    aggregate: str
    subject: str
    version: int
    type: str
    body: str


@dataclass(frozen=True)
class Outside:
    """What lies outside the database: heads that were handed out, and the ids of erasures."""

    notes: tuple[str, ...] = ()
    erasures: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Opened:
    """An opening, what it says, and whether that is what its leaf was sealed with."""

    opening: Opening
    said: dict[str, Any]
    is_sealed: bool


@dataclass(frozen=True)
class LedgerBooks:
    """The ledger with all that it is compared with. `sizes`, `leaves`, `nodes`: by year.

    `outside`: notes that somebody outside keeps; `erased_outside`: erasures that the record beside the database tells.
    `records`: every name that was confirmed; `standstills` and `listings`: of those against whom a decision stands,
    since when, and how they are listed.
    """

    sizes: Mapping[int, int] = field(default_factory=dict)
    leaves: Mapping[int, Mapping[int, bytes]] = field(default_factory=dict)
    nodes: Mapping[int, Mapping[Subtree, bytes]] = field(default_factory=dict)
    openings: tuple[Opening, ...] = ()
    heads: tuple[str, ...] = ()
    keys: Mapping[tuple[str, str], bytes] = field(default_factory=dict)
    facts: tuple[FactRow, ...] = ()
    versions: Mapping[tuple[str, str], int] = field(default_factory=dict)
    issued: tuple[Certified, ...] = ()
    renewals: tuple[Renewed, ...] = ()
    retired: tuple[Retired, ...] = ()
    decisions: tuple[Confirmed, ...] = ()
    records: tuple[NameRecord, ...] = ()
    standstills: Mapping[str, date] = field(default_factory=dict)
    listings: Mapping[str, str] = field(default_factory=dict)
    outside: tuple[str, ...] = ()
    erased_outside: frozenset[str] = frozenset()

    @cached_property
    def opened(self) -> tuple[Opened, ...]:
        """What each opening says, in the order of the leaves; read once."""
        ordered = sorted(self.openings, key=lambda one: (one.year, one.position))
        return tuple(Opened(one, _read(one.content), self._is_sealed(one)) for one in ordered)

    def _is_sealed(self, one: Opening) -> bool:
        return self.leaves.get(one.year, {}).get(one.position) == commitment(one.salt, one.content)


def _read(content: str) -> dict[str, Any]:
    """Empty where it is none of ours."""
    try:
        said = json.loads(content)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
