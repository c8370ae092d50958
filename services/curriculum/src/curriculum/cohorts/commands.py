"""Groups are opened and closed by administrators; facilitators say how they are reached."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from curriculum.cohorts.inputs import ChangeCohort, ConfirmFacilitator, IntroduceFacilitator, MoveCohort, OpenCohort
from curriculum.cohorts.rules import (
    MOVES,
    State,
    refuse_if_full,
    refuse_if_over,
    refuse_unless_planned,
    refuse_unless_room,
)
from curriculum.cohorts.tables import Cohort, CohortFacilitator, Facilitator
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.ids import new_id
from shared.notices import tell
from shared.refusals import NotFound


def introduce_facilitator(session: Session, actor: Actor, what: IntroduceFacilitator) -> None:
    """Say, or change, how one is called and reached. That one is a CPS counts once somebody else has confirmed it."""
    known = session.get(Facilitator, actor.id)
    if known is not None:
        stands = {"name": known.name, "contact": known.contact, "cps": known.says_cps}
        what = what.over(IntroduceFacilitator.standing(**stands))
    row = known or Facilitator(person_id=actor.id, name=what.name, contact=what.contact, says_cps=what.cps)
    row.name, row.contact, row.says_cps = what.name, what.contact, what.cps
    if not what.cps:
        row.cps, row.confirmed_by, row.confirmed_at = False, None, None
    session.add(row)


def confirm_facilitator(
    session: Session, actor: Actor, person_id: str, what: ConfirmFacilitator, *, now: datetime
) -> None:
    """Confirm that one has looked whether a facilitator is a Certified Peer Specialist."""
    row = session.get(Facilitator, person_id)
    if row is None:
        raise NotFound
    refuse_if_own_affairs(actor, person_id)
    row.cps, row.confirmed_by, row.confirmed_at = what.certified_peer_specialist, actor.id, now
    tell(session, person_id, "decision-made", "/curriculum/teaching", now=now)


def open_cohort(session: Session, actor: Actor, what: OpenCohort, *, now: datetime) -> str:
    """Open a group that people can apply for from now on."""
    leaders = [session.get(Facilitator, person_id) for person_id in what.facilitators]
    refuse_unless_planned(what.apply_until, what.starts_on, [leader.cps if leader else None for leader in leaders])
    cohort = Cohort(
        id=new_id(),
        title=what.title,
        language=what.language,
        place=what.place,
        apply_until=what.apply_until,
        starts_on=what.starts_on,
        places=what.places,
        state=State.OPEN,
        opened_by=actor.id,
        opened_at=now,
    )
    session.add(cohort)
    session.flush()
    session.add_all(CohortFacilitator(cohort_id=cohort.id, person_id=one) for one in set(what.facilitators))
    for person_id in sorted(set(what.facilitators) - {actor.id}):
        tell(session, person_id, "appointment-set", f"/curriculum/teaching/{cohort.id}", now=now)
    return cohort.id


def change_cohort(session: Session, actor: Actor, cohort_id: str, what: ChangeCohort) -> None:
    """Write down anew what a group is. Whoever calls it tells whom it touches."""
    cohort = _one(session, cohort_id)
    refuse_if_over(cohort.state)
    what = what.over(_as_it_stands(session, cohort))
    refuse_unless_room(cohort.taken, what.places)
    leaders = [session.get(Facilitator, person_id) for person_id in what.facilitators]
    refuse_unless_planned(what.apply_until, what.starts_on, [leader.cps if leader else None for leader in leaders])
    cohort.title, cohort.place, cohort.places = what.title, what.place, what.places
    cohort.apply_until, cohort.starts_on, cohort.changed_by = what.apply_until, what.starts_on, actor.id
    session.execute(sa.delete(CohortFacilitator).where(col(CohortFacilitator.cohort_id) == cohort_id))
    session.add_all(CohortFacilitator(cohort_id=cohort_id, person_id=one) for one in sorted(set(what.facilitators)))
    session.flush()


def call_off_cohort(session: Session, actor: Actor, cohort_id: str) -> None:
    """Let a group not take place, as long as nobody has a place in it. Whoever calls it tells whom it touches."""
    cohort = _one(session, cohort_id)
    refuse_unless_room(cohort.taken, 0)
    cohort.state, cohort.changed_by = MOVES.after(cohort.state, "call_off"), actor.id


def move_cohort(session: Session, cohort_id: str, what: MoveCohort) -> None:
    """Close, reopen or finish a group."""
    cohort = _one(session, cohort_id)
    cohort.state = MOVES.after(cohort.state, what.act)


def take_seat(session: Session, cohort_id: str) -> None:
    """Take one of the places, for somebody who is admitted."""
    cohort = _one(session, cohort_id)
    refuse_if_full(cohort.places, cohort.taken)
    cohort.taken += 1


def _as_it_stands(session: Session, cohort: Cohort) -> ChangeCohort:
    led_by = select(CohortFacilitator.person_id).where(CohortFacilitator.cohort_id == cohort.id)
    stands = cohort.model_dump(include={"title", "place", "apply_until", "starts_on", "places"})
    return ChangeCohort.standing(**stands, facilitators=tuple(session.exec(led_by)))


def _one(session: Session, cohort_id: str) -> Cohort:
    cohort = session.get(Cohort, cohort_id)
    if cohort is None:
        raise NotFound
    return cohort
