"""Which conditions stand for a person, and whether we know all that was said about them."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from registry.conditions.rules import Conditions, Outcome
from registry.conditions.tables import Commitment, Examination, Recognition, Training
from registry.conditions.views import Progress, Signature
from registry.wordings.queries import code_in_force, signed_code
from shared.actor import Actor
from shared.code_of_ethics import CodeOfEthics
from shared.messaging.tables import Held

PEOPLE: sa.BindParameter[list[str]] = sa.bindparam("people", expanding=True)
DAYS: sa.CompoundSelect[Any] = sa.union_all(
    select(Training.person_id, sa.literal("trained_on"), col(Training.completed_on)).where(
        col(Training.person_id).in_(PEOPLE)
    ),
    select(Examination.person_id, sa.literal("passed_on"), col(Examination.released_on)).where(
        col(Examination.person_id).in_(PEOPLE),
        Examination.outcome == Outcome.PASSED,
        col(Examination.withdrawn_on).is_(None),
    ),
    select(Commitment.person_id, sa.literal("committed_on"), col(Commitment.signed_on)).where(
        col(Commitment.person_id).in_(PEOPLE)
    ),
    select(Recognition.person_id, sa.literal("recognized_on"), col(Recognition.recognized_on)).where(
        col(Recognition.person_id).in_(PEOPLE)
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


def ready_people() -> Select[str, date]:
    """A statement for others: whose conditions stand, to whom nothing is granted, and about whom nothing waits.

    Each is looked up by key: it is asked every second, however many there are.
    """
    person = col(Commitment.person_id)
    trained = select(Training.person_id).where(Training.person_id == person, col(Training.completed_on).is_not(None))
    passed = select(Examination.person_id).where(
        Examination.person_id == person,
        Examination.outcome == Outcome.PASSED,
        col(Examination.withdrawn_on).is_(None),
    )
    recognized = select(Recognition.person_id).where(Recognition.person_id == person)
    waits = select(Held.id).where(Held.subject == person)
    return commitments().where(
        col(Commitment.granted).is_(None),
        sa.or_(sa.and_(trained.exists(), passed.exists()), recognized.exists()),
        sa.not_(waits.exists()),
    )


def code_to_read(session: Session, actor: Actor, language: str, *, now: datetime) -> CodeOfEthics:
    """The wording that this person signed; before that, the one in force."""
    row = session.get(Commitment, actor.id)
    if row is None:
        return code_in_force(session, language, now=now)
    return signed_code(session, row.code_version, language)


def origins() -> sa.Select[str, str]:
    """A statement for others to join: where a certificate comes from that was recognized."""
    return sa.select(col(Recognition.person_id), col(Recognition.origin))


def my_commitment(session: Session, actor: Actor) -> Signature | None:
    row = session.get(Commitment, actor.id)
    if row is None:
        return None
    return Signature(name=row.name, code_version=row.code_version, signed_on=row.signed_on)


def commitments() -> Select[str, date]:
    """A statement for others to join: who signed the Code, and when."""
    return select(Commitment.person_id, col(Commitment.signed_on))


def progress_of(session: Session, person_id: str) -> Progress:
    training = session.get(Training, person_id) or Training(person_id=person_id)
    examination = session.get(Examination, person_id) or Examination(person_id=person_id)
    return Progress(
        admitted=training.admitted_on is not None,
        promised=training.commitment_signed_on is not None,
        modules_completed=training.modules_completed,
        modules_required=training.modules_required or 34,
        written_sent=examination.written_submitted_on is not None,
        oral_sent=examination.oral_submitted_on is not None,
        outcome=examination.outcome if examination.withdrawn_on is None else None,
    )


def people_who_signed(code_version: str) -> sa.Select[str]:
    """A statement for others to join: under which wording of the Code somebody signed."""
    return sa.select(col(Commitment.person_id)).where(col(Commitment.code_version) == code_version)


def people_trained(first: date, last: date) -> sa.Select[str]:
    """A statement for others to join: whose training was completed in these days."""
    return sa.select(col(Training.person_id)).where(col(Training.completed_on).between(first, last))


def people_released(first: date, last: date) -> sa.Select[str]:
    """A statement for others to join: whose result was released in these days."""
    return sa.select(col(Examination.person_id)).where(col(Examination.released_on).between(first, last))


def people_recognized_from(origin: str) -> sa.Select[str]:
    """A statement for others to join: who was certified elsewhere before."""
    return sa.select(col(Recognition.person_id)).where(col(Recognition.origin) == origin)
