from datetime import datetime

from sqlmodel import Session

from registry.concerns.inputs import ResumeConcern
from registry.concerns.rows import (
    LAST_WORDS,
    concern_by_code,
    opened_telling,
)
from registry.concerns.rules import NoSuchCode, State
from registry.concerns.views import Resumed, TellingView
from registry.deadlines.queries import times_of
from shared.vault import Keyring


def resume_concern(session: Session, keyring: Keyring, what: ResumeConcern, *, now: datetime) -> Resumed:
    """What whoever has the code may know: their own words while it is a draft, then only how far it is."""
    row = concern_by_code(session, what.code)
    if row is None:
        raise NoSuchCode("code")
    draft = opened_telling(keyring, row) if row.state == State.DRAFT else None
    late = row.closed_at is None and any(one.late for one in times_of(session, row.id, now=now))
    return Resumed(
        state=row.state,
        telling=_telling(draft) if draft else None,
        base=draft.mark() if draft else "",
        sent_at=row.sent_at,
        taken_up=row.person_id is not None,
        late=late,
        closed_at=row.closed_at,
        closing=row.closing,
        last_words=keyring.unseal(row.id, LAST_WORDS, row.last_words),
    )


def _telling(telling: object) -> TellingView:
    return TellingView.model_validate(telling, from_attributes=True)
