from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlmodel import Session

from exam.items.models import checked
from exam.items.tables import BankEntry
from exam.rule_sets.rules import PublishedStands


def publish_entries(session: Session, entries: Iterable[tuple[str, dict[str, Any]]], *, now: datetime) -> int:
    """Publish (kind, body) pairs; how many are new. A known version with another content is refused, all of it."""
    new = 0
    for kind, body in entries:
        entry = checked(kind, body)
        known = session.get(BankEntry, (entry.id, entry.version))
        if known is None:
            session.add(BankEntry(id=entry.id, version=entry.version, kind=kind, body=body, published_at=now))
            new += 1
        elif known.body != body:
            raise PublishedStands
    return new
