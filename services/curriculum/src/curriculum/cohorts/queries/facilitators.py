from collections.abc import Collection

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from curriculum.cohorts.tables import CohortFacilitator, Facilitator
from curriculum.cohorts.views import FacilitatorView
from shared.actor import Actor
from shared.paging import Page, page


def facilitators(session: Session, *, after: str = "") -> Page[FacilitatorView]:
    """Everybody who introduced themselves."""
    by = (Facilitator.name, Facilitator.person_id)
    return page(session, select(Facilitator), by=by, after=after).map(_facilitator)


def facilitators_to_name(session: Session) -> list[FacilitatorView]:
    """All of them: the answers that the form has, from which one chooses who leads a group."""
    active = select(Facilitator).where(col(Facilitator.left_at).is_(None))
    return [_facilitator(row) for row in session.exec(active.order_by(col(Facilitator.name)))]


def facilitators_by_id(session: Session, person_ids: Collection[str]) -> dict[str, FacilitatorView]:
    """Also of those who have left."""
    if not person_ids:
        return {}
    rows = session.exec(select(Facilitator).where(col(Facilitator.person_id).in_(person_ids)))
    return {row.person_id: _facilitator(row) for row in rows}


def leaders_statement() -> Select[str, str]:
    """A statement for others to join: `cohort_id, person_id` of all who lead, and hold the role."""
    led = select(CohortFacilitator.cohort_id, CohortFacilitator.person_id)
    holds = col(Facilitator.person_id) == col(CohortFacilitator.person_id)
    return led.join(Facilitator, holds).where(col(Facilitator.left_at).is_(None))


def facilitators_of(session: Session, cohort_id: str | None) -> tuple[FacilitatorView, ...]:
    """Who leads it, of those who hold the role."""
    return leaders_of(session, [cohort_id])[cohort_id] if cohort_id else ()


def facilitator(session: Session, person_id: str) -> FacilitatorView:
    return _facilitator(session.get_one(Facilitator, person_id))


def my_introduction(session: Session, actor: Actor) -> FacilitatorView | None:
    row = session.get(Facilitator, actor.id)
    return _facilitator(row) if row else None


def leaders_of(session: Session, cohort_ids: list[str]) -> dict[str, tuple[FacilitatorView, ...]]:
    """Who leads each of these, by name."""
    rows = session.exec(
        select(CohortFacilitator.cohort_id, Facilitator)
        .join(Facilitator, col(Facilitator.person_id) == col(CohortFacilitator.person_id))
        .where(col(CohortFacilitator.cohort_id).in_(cohort_ids), col(Facilitator.left_at).is_(None))
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
        left=row.left_at is not None,
    )
