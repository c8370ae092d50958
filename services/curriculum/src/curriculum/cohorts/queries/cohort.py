from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from curriculum.cohorts.queries.facilitators import leaders_of, leaders_statement
from curriculum.cohorts.rules import GOES_ON, State, refuse_if_full, refuse_unless_applying, takes_applications
from curriculum.cohorts.tables import Cohort, CohortFacilitator
from curriculum.cohorts.views import CalledOff, CohortView
from shared.actor import Actor
from shared.days import day_of
from shared.paging import Page, page
from shared.refusals import NotFound


def open_cohorts(session: Session, *, after: str = "", now: datetime) -> Page[CohortView]:
    """Those that take applications, the soonest first."""
    applying = select(Cohort).where(col(Cohort.state) == State.OPEN, col(Cohort.apply_until) >= day_of(now))
    rows = page(session, applying, by=(Cohort.starts_on, Cohort.id), after=after)
    return rows.of(_views(session, rows.items, now))


def cohort(session: Session, cohort_id: str, *, now: datetime) -> CohortView:
    row = session.get(Cohort, cohort_id)
    if row is None:
        raise NotFound
    return _views(session, [row], now)[0]


def group_called_off(session: Session, cohort_id: str | None) -> CalledOff | None:
    """Why a group does not take place; None where it does."""
    off = select(Cohort.title, Cohort.called_off_because).where(Cohort.state == State.CALLED_OFF)
    found = session.exec(off.where(Cohort.id == cohort_id)).first() if cohort_id else None
    return CalledOff(title=found[0], because=found[1]) if found else None


def led_cohorts(session: Session, actor: Actor, *, after: str = "", now: datetime) -> Page[CohortView]:
    """A facilitator's own; all of them for an administrator. Those that are not over come first."""
    under_way = col(Cohort.state) != State.FINISHED
    by = (under_way, Cohort.starts_on, Cohort.id)
    rows = page(session, select(Cohort).where(_led_by(actor)), by=by, after=after, newest_first=True)
    return rows.of(_views(session, rows.items, now))


def led_cohort(session: Session, actor: Actor, cohort_id: str, *, now: datetime) -> CohortView:
    """For those who lead it and for administrators; for all others there is none."""
    row = session.exec(select(Cohort).where(Cohort.id == cohort_id, _led_by(actor))).first()
    if row is None:
        raise NotFound
    return _views(session, [row], now)[0]


def refuse_unless_led(session: Session, actor: Actor, cohort_id: str) -> None:
    if session.exec(select(Cohort.id).where(Cohort.id == cohort_id, _led_by(actor))).first() is None:
        raise NotFound


def refuse_unless_joinable(session: Session, cohort_id: str, *, now: datetime) -> None:
    """For whoever applies: the group takes applications, and has a place left."""
    row = session.get(Cohort, cohort_id)
    if row is None:
        raise NotFound
    refuse_unless_applying(row.state, row.apply_until, day_of(now))
    refuse_if_full(row.places, row.taken)


def going_on_statement() -> SelectOfScalar[str]:
    """A statement for others to join: the groups that are neither finished nor called off."""
    return select(Cohort.id).where(col(Cohort.state).in_(GOES_ON))


def cohorts_nobody_leads(session: Session, *, after: str = "", now: datetime) -> Page[CohortView]:
    """Groups that go on, and whose facilitators have all left; the longest begun first."""
    rows = page(session, _nobody_leads(), by=(Cohort.starts_on, Cohort.id), after=after)
    return rows.of(_views(session, rows.items, now))


def count_nobody_leads(session: Session) -> int:
    return session.exec(select(sa.func.count()).select_from(_nobody_leads().subquery())).one()


def _nobody_leads() -> SelectOfScalar[Cohort]:
    led = leaders_statement().subquery()
    return select(Cohort).where(col(Cohort.state).in_(GOES_ON), col(Cohort.id).not_in(sa.select(led.c.cohort_id)))


def _led_by(actor: Actor) -> sa.ColumnElement[bool]:
    led = select(CohortFacilitator.cohort_id).where(CohortFacilitator.person_id == actor.id)
    return sa.true() if actor.has("administrator") else col(Cohort.id).in_(led)


def _views(session: Session, rows: Iterable[Cohort], now: datetime) -> list[CohortView]:
    today, rows = day_of(now), list(rows)
    leaders = leaders_of(session, [row.id for row in rows])
    return [
        CohortView(
            id=row.id,
            title=row.title,
            language=row.language,
            place=row.place,
            apply_until=row.apply_until,
            starts_on=row.starts_on,
            places=row.places,
            taken=row.taken,
            state=row.state,
            takes_applications=takes_applications(row.state, row.apply_until, today) and row.taken < row.places,
            facilitators=leaders[row.id],
            called_off_because=row.called_off_because if row.state == State.CALLED_OFF else None,
        )
        for row in rows
    ]
