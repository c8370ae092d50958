from datetime import datetime

from sqlmodel import Session

from registry.additions.rows import WORDS, additions_to
from registry.additions.rules import refuse_if_waiting
from registry.additions.views import Added, Addition
from registry.concerns.inputs import ResumeConcern
from registry.concerns.rows import concern_by_code
from shared.vault import Keyring


def additions_of(session: Session, keyring: Keyring, concern_id: str) -> tuple[Addition, ...]:
    """For those who work on it."""
    return tuple(
        Addition(
            id=row.id,
            words=keyring.unseal(concern_id, WORDS.format(id=row.id), row.words),
            said_at=row.said_at,
            looked_at=row.looked_at,
        )
        for row in additions_to(session, concern_id)
    )


def added_by_code(session: Session, what: ResumeConcern) -> Added:
    """When something was added; what it was, a code does not show."""
    row = concern_by_code(session, what.code)
    return Added(moments=tuple(one.said_at for one in additions_to(session, row.id)) if row else ())


def refuse_if_additions_wait(session: Session, concern_id: str, told_at: datetime) -> None:
    """Before anybody decides: what came after the person was told was looked at."""
    later = [one for one in additions_to(session, concern_id) if one.said_at > told_at]
    refuse_if_waiting(any(one.looked_at is None for one in later))
