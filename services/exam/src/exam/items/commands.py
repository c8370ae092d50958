from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from exam.items.content import ENTRIES, BankFile
from exam.items.kinds import KINDS
from exam.items.tables import BankEntry
from exam.items.translations import refuse_unless_same_texts
from shared.rule_sets.rules import PublishedStands


def publish_entries(session: Session, files: Iterable[BankFile], *, now: datetime) -> None:
    """Publish what is new. A known version with another content is refused, and all of it with it."""
    for file in files:
        entry = {**ENTRIES, **KINDS}[file.kind].model_validate(file.body)
        refuse_unless_same_texts(file.body)
        known = session.get(BankEntry, (entry.id, entry.version))
        if known is None:
            session.add(BankEntry(id=entry.id, version=entry.version, kind=file.kind, body=file.body, published_at=now))
        elif known.body != file.body:
            raise PublishedStands
