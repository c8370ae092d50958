"""Groups are opened and closed by administrators; facilitators say how they are reached."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from curriculum.cohorts.inputs import (
    CallOffCohort,
    ChangeCohort,
    ConfirmFacilitator,
    IntroduceFacilitator,
    MoveCohort,
    OpenCohort,
)
from curriculum.cohorts.queries import facilitators_of
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
    row.name, row.contact, row.says_cps, row.left_at = what.name, what.contact, what.cps, None
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


def let_facilitator_go(session: Session, person_id: str, *, now: datetime) -> None:
    """Name somebody no more, since their role has ended. Administrators see what nobody leads now."""
    row = session.get(Facilitator, person_id)
    if row is not None:
        row.left_at = row.left_at or now


def take_facilitator_back(session: Session, person_id: str) -> None:
    """Name somebody again who holds the role again: whatever names them is led."""
    row = session.get(Facilitator, person_id)
    if row is not None:
        row.left_at = None


def open_cohort(session: Session, actor: Actor, what: OpenCohort, *, now: datetime) -> str:
    """Open a group that people can apply for from now on."""
    refuse_unless_planned(what.apply_until, what.starts_on, _who_are_cps(session, what.facilitators))
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
    refuse_unless_planned(what.apply_until, what.starts_on, _who_are_cps(session, what.facilitators))
    cohort.title, cohort.place, cohort.places = what.title, what.place, what.places
    cohort.apply_until, cohort.starts_on, cohort.changed_by = what.apply_until, what.starts_on, actor.id
    session.execute(sa.delete(CohortFacilitator).where(col(CohortFacilitator.cohort_id) == cohort_id))
    session.add_all(CohortFacilitator(cohort_id=cohort_id, person_id=one) for one in sorted(set(what.facilitators)))
    session.flush()


def call_off_cohort(session: Session, actor: Actor, cohort_id: str, what: CallOffCohort) -> None:
    """Let a group not take place. Whoever calls it tells whom it touches."""
    cohort = _one(session, cohort_id)
    cohort.state, cohort.changed_by = MOVES.after(cohort.state, "call_off"), actor.id
    cohort.called_off_because = what.reason


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
    led_by = tuple(one.person_id for one in facilitators_of(session, cohort.id))
    stands = cohort.model_dump(include={"title", "place", "apply_until", "starts_on", "places"})
    return ChangeCohort.standing(**stands, facilitators=led_by)


def _who_are_cps(session: Session, facilitators: Sequence[str]) -> list[bool | None]:
    """Of each whether they are one; None for whom nobody knows, or who has left."""
    known = [session.get(Facilitator, person_id) for person_id in facilitators]
    return [one.cps if one is not None and one.left_at is None else None for one in known]


def _one(session: Session, cohort_id: str) -> Cohort:
    cohort = session.get(Cohort, cohort_id)
    if cohort is None:
        raise NotFound
    return cohort
