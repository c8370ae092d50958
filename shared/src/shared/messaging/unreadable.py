"""What arrives and is no fact to us: it is kept as it came, and waits for a person as a parked fact does."""

import base64
import json
import re
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

from pydantic import ValidationError
from sqlmodel import Session, col, select

from shared.database import per_dialect, table
from shared.events import Envelope
from shared.messaging.tables import DismissedFact, Held

UNREADABLE = "it cannot be read"
NO_VERSION = 0
_LAST_VERSION = 2**31 - 1
_ID = _SUBJECT = re.compile(r"[A-Za-z0-9-]{1,64}")
_BASE64 = "base64:"
_KEEP = per_dialect(lambda dialect: dialect.insert(table(Held)).on_conflict_do_nothing())


class Unreadable(NamedTuple):
    """`place`: where the broker keeps it, so that the same one comes again as the same one."""

    place: str
    aggregate: str
    body: bytes
    said_of: str = ""
    """Whom its headers say it is about."""


def read(body: bytes | str, aggregate: str) -> Envelope | None:
    """The envelope, if it is one that a database can keep and one of this aggregate."""
    try:
        envelope = Envelope.model_validate_json(body)
    except ValidationError:
        return None
    can_be_kept = _ID.fullmatch(envelope.id) and 0 < len(envelope.subject) <= 255 and envelope.subject.isprintable()
    in_order = NO_VERSION < envelope.sequence <= _LAST_VERSION
    return envelope if can_be_kept and in_order and envelope.aggregate == aggregate else None


def set_aside(session: Session, arrived: Sequence[Unreadable], *, now: datetime) -> None:
    """Keep what cannot be read, each once, parked."""
    rows = [
        {
            "id": f"unread-{sha256(one.place.encode() + one.body).hexdigest()[:32]}",
            "aggregate": one.aggregate,
            "subject": _subject(one),
            "version": NO_VERSION,
            "body": _kept(one.body),
            "received_at": now,
            "parked_at": now,
            "reason": UNREADABLE,
        }
        for one in arrived
    ]
    dismissed = select(DismissedFact.id).where(col(DismissedFact.id).in_([row["id"] for row in rows]))
    known = set(session.exec(dismissed))
    if new := [row for row in rows if row["id"] not in known]:
        session.execute(_KEEP(session), new)


def raw(body: str) -> bytes:
    """What arrived, from how it is kept."""
    return base64.b64decode(body.removeprefix(_BASE64)) if body.startswith(_BASE64) else body.encode()


def _kept(body: bytes) -> str:
    """As it is where it is text that both databases keep."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        text = "\0"
    return _BASE64 + base64.b64encode(body).decode() if "\0" in text or text.startswith(_BASE64) else text


def _subject(one: Unreadable) -> str:
    """Whom it is about, as far as that can be made out: whatever it says of them may be grave."""
    try:
        found: Any = json.loads(one.body)
    except (ValueError, RecursionError):
        found = None
    said = (found.get("subject") if isinstance(found, dict) else None) or one.said_of
    return said if isinstance(said, str) and _SUBJECT.fullmatch(said) else ""
