from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.models import Actor
from curriculum.cohorts.queries.places import led_cohort
from curriculum.cohorts.tables import CohortFacilitator, Facilitator
from curriculum.practice.models import SessionPlan
from curriculum.practice.rules import NotAFacilitatorHere, NothingToMakeUp
from curriculum.practice.tables import LiveSession
from shared.ids import new_id


def plan_session(session: Session, cohort_id: str, actor: Actor, plan: SessionPlan, *, now: datetime) -> str:
    """A live session, or a make-up date for one. Its id."""
    cohort = led_cohort(session, cohort_id, actor)
    leader = session.get(Facilitator, plan.led_by)
    if leader is None or session.get(CohortFacilitator, (cohort.id, plan.led_by)) is None:
        raise NotAFacilitatorHere("led_by")
    if plan.makes_up is not None:
        _check_made_up(session, plan.makes_up, cohort.id)
    live = LiveSession(id=new_id(), cohort_id=cohort.id, led_by_cps=leader.cps, **plan.model_dump())
    session.add(live)
    session.flush()
    return live.id


def _check_made_up(session: Session, session_id: str, cohort_id: str) -> None:
    missed = session.get(LiveSession, session_id)
    if missed is None or missed.cohort_id != cohort_id or missed.makes_up is not None:
        raise NothingToMakeUp("makes_up")
