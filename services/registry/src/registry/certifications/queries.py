"""How certifications stand, for the public doors, the person and the audit."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.certifications.tables import Certification, Renewal
from registry.certifications.views import Certified, Renewed
from registry.conditions.queries import conditions_of_all, ready_people
from registry.issuing.queries import issuing_is_stopped
from registry.pauses.queries import carried
from registry.statuses.rules.mark_certification import Mark
from registry.statuses.rules.public_status import Status, Validity, status
from registry.years.queries import graces
from shared.messaging.tables import Held

PEOPLE: sa.BindParameter[list[str]] = sa.bindparam("people", expanding=True)
PARKED = select(Held.subject).where(col(Held.subject).in_(PEOPLE), col(Held.parked_at).is_not(None))
"""Made once: every public answer asks it."""

_READY = ready_people().subquery()
_WAITING = (
    sa.select(_READY.c.person_id)
    .where(sa.not_(select(Certification.person_id).where(Certification.person_id == _READY.c.person_id).exists()))
    .order_by(_READY.c.signed_on)
)
"""Asked every second."""

Certifications = sa.Select[str, str, date, date, str, Mark, date | None]


def certifications() -> Certifications:
    """A statement for others to join: what `Certified` holds, under the same names."""
    return sa.select(
        col(Certification.person_id),
        col(Certification.number),
        col(Certification.granted_on),
        col(Certification.valid_until),
        col(Certification.rule_set),
        col(Certification.mark),
        col(Certification.marked_on),
    )


def certified(row: sa.Row[Any]) -> Certified:
    """What a row of that statement says, also where it was joined."""
    return Certified(
        person_id=row.person_id,
        number=row.number,
        granted_on=row.granted_on,
        valid_until=row.valid_until,
        rule_set=row.rule_set,
        mark=row.mark,
        marked_on=row.marked_on,
    )


def certification_of(session: Session, person_id: str) -> Certified | None:
    return _one(session, certifications().where(col(Certification.person_id) == person_id))


def certification_numbered(session: Session, number: str) -> Certified | None:
    return _one(session, certifications().where(col(Certification.number) == number))


def _one(session: Session, statement: Certifications) -> Certified | None:
    row = session.execute(statement).one_or_none()
    return None if row is None else certified(row)


def all_certifications(session: Session) -> tuple[Certified, ...]:
    """Every one, for the audit."""
    return tuple(map(certified, session.execute(certifications().order_by(col(Certification.number)))))


def renewals(session: Session) -> tuple[Renewed, ...]:
    """Every one, for the audit."""
    rows = session.exec(select(Renewal))
    return tuple(Renewed(one.person_id, one.year, one.valid_until, one.rule_set) for one in rows)


def people_to_certify(session: Session, *, now: datetime) -> list[str]:
    """Whose three conditions stand, and who have no certification: it had to wait, and need not any more."""
    if issuing_is_stopped(session):
        return []
    return list(session.scalars(_WAITING))


def status_of(session: Session, one: Certified, today: date) -> Status:
    return statuses_of(session, [one], today)[one.person_id]


def statuses_of(session: Session, known: Sequence[Certified], today: date) -> Mapping[str, Status]:
    """By person, in as many statements for a page of entries as for one."""
    return {person_id: status(validity, today) for person_id, validity in _validities(session, known).items()}


def _validities(session: Session, known: Sequence[Certified]) -> Mapping[str, Validity]:
    """From what was decided here and said by others; a parked fact about a person makes theirs "being checked"."""
    people = [one.person_id for one in known]
    conditions = conditions_of_all(session, people)
    valid_until = carried(session, {one.person_id: one.valid_until for one in known})
    grace = graces(session, {person_id: day.year for person_id, day in valid_until.items()})
    parked = _parked(session, people)
    return {
        one.person_id: Validity(
            valid_until=valid_until[one.person_id],
            grace=grace.get(one.person_id),
            mark=one.mark,
            marked_on=one.marked_on,
            conditions_stand=conditions[one.person_id].complete_since is not None,
            being_checked=one.person_id in parked,
        )
        for one in known
    }


def _parked(session: Session, people: Collection[str]) -> set[str]:
    return set(session.execute(PARKED, {"people": list(people)}).scalars())


def people_renewed(rule_set: str) -> sa.Select[str]:
    """A statement for others to join: whose certification was renewed under a rule set."""
    return sa.select(col(Renewal.person_id)).where(col(Renewal.rule_set) == rule_set)
