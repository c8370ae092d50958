from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from exam.forms.queries import questions
from exam.forms.views import Question
from exam.sittings.queries import answers_of
from exam.sittings.tables import Sitting


@dataclass(frozen=True)
class Submitted:
    """A sitting as scoring takes it up; `answers` by item, none where nothing was answered."""

    sitting_id: str
    person_id: str
    rule_set: str
    submitted_at: datetime
    questions: tuple[Question, ...]
    answers: dict[str, str]


def hand_over(session: Session, sitting_id: str, *, now: datetime) -> Submitted:
    """A sitting that was sent in, handed to scoring once."""
    sitting = session.get_one(Sitting, sitting_id)
    sitting.handed_over_at = now
    return Submitted(
        sitting_id=sitting.id,
        person_id=sitting.person_id,
        rule_set=sitting.rule_set,
        submitted_at=sitting.submitted_at or now,
        questions=questions(session, sitting.form_id),
        answers={id: saved.answer for id, saved in answers_of(session, sitting.id).items() if saved.answer},
    )
