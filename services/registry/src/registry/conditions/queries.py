"""Which conditions stand for a person, and whether we know all that was said about them."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa
from pydantic import BaseModel
from sqlmodel import Session, col, select

from registry.conditions.rules import Conditions
from registry.conditions.tables import Commitment, Examination, Training
from shared.messaging.tables import Held


class Signature(BaseModel, frozen=True):
    name: str
    code_version: str
    signed_on: date


PEOPLE: sa.BindParameter[list[str]] = sa.bindparam("people", expanding=True)
DAYS: sa.CompoundSelect[Any] = sa.union_all(
    select(Training.person_id, sa.literal("trained_on"), col(Training.completed_on)).where(
        col(Training.person_id).in_(PEOPLE)
    ),
    select(Examination.person_id, sa.literal("passed_on"), col(Examination.released_on)).where(
        col(Examination.person_id).in_(PEOPLE),
        Examination.outcome == "passed",
        col(Examination.withdrawn_on).is_(None),
    ),
    select(Commitment.person_id, sa.literal("committed_on"), col(Commitment.signed_on)).where(
        col(Commitment.person_id).in_(PEOPLE)
    ),
)
"""Made once: every public answer asks it."""


def conditions_of(session: Session, person_id: str) -> Conditions:
    return conditions_of_all(session, [person_id])[person_id]


def conditions_of_all(session: Session, people: Collection[str]) -> Mapping[str, Conditions]:
    """Of many people in one statement."""
    days: dict[str, dict[str, date]] = {one: {} for one in people}
    for person_id, condition, day in session.execute(DAYS, {"people": list(people)}):
        days[person_id][condition] = day
    return {one: Conditions(**known) for one, known in days.items()}


_WAITS: Any = select(Held.id).where(Held.subject == sa.bindparam("person")).limit(1)


def facts_wait(session: Session, person_id: str) -> bool:
    """Whether something was said about this person that we could not take in yet: it may be a withdrawal."""
    return session.execute(_WAITS, {"person": person_id}).first() is not None


def my_commitment(session: Session, person_id: str) -> Signature | None:
    row = session.get(Commitment, person_id)
    return None if row is None else Signature.model_validate(row, from_attributes=True)
