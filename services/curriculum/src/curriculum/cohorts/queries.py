"""What people can see of groups: all of those that are open, and of those that they lead."""

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from curriculum.cohorts.rules import State, refuse_if_full, refuse_unless_applying, takes_applications
from curriculum.cohorts.tables import Cohort, CohortFacilitator, Facilitator
from curriculum.cohorts.views import CohortView, FacilitatorView
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


def facilitators(session: Session, *, after: str = "") -> Page[FacilitatorView]:
    """Everybody who introduced themselves."""
    by = (Facilitator.name, Facilitator.person_id)
    return page(session, select(Facilitator), by=by, after=after).map(_facilitator)


def facilitators_to_name(session: Session) -> list[FacilitatorView]:
    """All of them: the answers that the form has, from which one chooses who leads a group."""
    return [_facilitator(row) for row in session.exec(select(Facilitator).order_by(col(Facilitator.name)))]


def facilitators_of(session: Session, cohort_id: str | None) -> tuple[FacilitatorView, ...]:
    return _leaders(session, [cohort_id])[cohort_id] if cohort_id else ()


def facilitator(session: Session, person_id: str) -> FacilitatorView:
    return _facilitator(session.get_one(Facilitator, person_id))


def my_introduction(session: Session, actor: Actor) -> FacilitatorView | None:
    row = session.get(Facilitator, actor.id)
    return _facilitator(row) if row else None


def _led_by(actor: Actor) -> sa.ColumnElement[bool]:
    led = select(CohortFacilitator.cohort_id).where(CohortFacilitator.person_id == actor.id)
    return sa.true() if actor.has("administrator") else col(Cohort.id).in_(led)


def _views(session: Session, rows: Iterable[Cohort], now: datetime) -> list[CohortView]:
    today, rows = day_of(now), list(rows)
    leaders = _leaders(session, [row.id for row in rows])
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
        )
        for row in rows
    ]


def _leaders(session: Session, cohort_ids: list[str]) -> dict[str, tuple[FacilitatorView, ...]]:
    """Who leads each of these, by name."""
    rows = session.exec(
        select(CohortFacilitator.cohort_id, Facilitator)
        .join(Facilitator, col(Facilitator.person_id) == col(CohortFacilitator.person_id))
        .where(col(CohortFacilitator.cohort_id).in_(cohort_ids))
        .order_by(col(Facilitator.name))
    ).all()
    return {one: tuple(_facilitator(row) for of, row in rows if of == one) for one in cohort_ids}


def _facilitator(row: Facilitator) -> FacilitatorView:
    return FacilitatorView(
        person_id=row.person_id,
        name=row.name,
        contact=row.contact,
        cps=row.cps,
        says_cps=row.says_cps,
        confirmed=row.confirmed_at is not None,
    )
