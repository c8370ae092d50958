from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select

from exam.forms.queries import Place, places
from exam.sittings.queries import answers_of
from exam.sittings.rules import State
from exam.sittings.tables import Sitting


class Submitted(BaseModel, frozen=True):
    """A sitting as scoring takes it up; `answers` by item, none where nothing was answered."""

    sitting_id: str
    person_id: str
    rule_set: str
    submitted_at: datetime
    places: tuple[Place, ...]
    answers: dict[str, str]


def hand_over(session: Session, limit: int, *, now: datetime) -> list[Submitted]:
    """Sittings that were sent in and that scoring has not taken up; each is handed over once."""
    waiting = (
        select(Sitting)
        .where(Sitting.state == State.SUBMITTED, col(Sitting.handed_over_at).is_(None))
        .order_by(col(Sitting.submitted_at))
        .limit(limit)
    )
    return [_submitted(session, sitting, now) for sitting in session.exec(waiting)]


def _submitted(session: Session, sitting: Sitting, now: datetime) -> Submitted:
    sitting.handed_over_at = now
    return Submitted(
        sitting_id=sitting.id,
        person_id=sitting.person_id,
        rule_set=sitting.rule_set,
        submitted_at=sitting.submitted_at or now,
        places=tuple(places(session, sitting.form_id)),
        answers={id: saved.answer for id, saved in answers_of(session, sitting.id).items() if saved.answer},
    )
