"""Which conditions stand for a person, and whether we know all that was said about them."""

from collections.abc import Collection, Mapping
from datetime import date

from pydantic import BaseModel
from sqlmodel import Session, col, select

from registry.conditions.rules import Conditions
from registry.conditions.tables import Commitment, Examination, Training
from shared.messaging.tables import Held


class Signature(BaseModel, frozen=True):
    name: str
    code_version: str
    signed_on: date


def conditions_of(session: Session, person_id: str) -> Conditions:
    return conditions_of_all(session, [person_id])[person_id]


def conditions_of_all(session: Session, people: Collection[str]) -> Mapping[str, Conditions]:
    """Of many people in three statements."""
    trained = session.exec(
        select(Training.person_id, col(Training.completed_on)).where(col(Training.person_id).in_(people))
    )
    passed = session.exec(
        select(Examination.person_id, col(Examination.released_on)).where(
            col(Examination.person_id).in_(people),
            Examination.outcome == "passed",
            col(Examination.withdrawn_on).is_(None),
        )
    )
    committed = session.exec(
        select(Commitment.person_id, col(Commitment.signed_on)).where(col(Commitment.person_id).in_(people))
    )
    days = (dict(trained.all()), dict(passed.all()), dict(committed.all()))
    return {one: Conditions(*(known.get(one) for known in days)) for one in people}


def facts_wait(session: Session, person_id: str) -> bool:
    """Whether something was said about this person that we could not take in yet: it may be a withdrawal."""
    return session.exec(select(Held.id).where(Held.subject == person_id).limit(1)).first() is not None


def my_commitment(session: Session, person_id: str) -> Signature | None:
    row = session.get(Commitment, person_id)
    return None if row is None else Signature.model_validate(row, from_attributes=True)
