from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.queries import refuse_unless_led
from curriculum.practice.inputs import PlanSession
from curriculum.practice.rows import leader_of, tell_group
from curriculum.practice.rules import NothingToMakeUp, refuse_unless_possible
from curriculum.practice.tables import LiveSession
from shared.actor import Actor
from shared.ids import new_id


def plan_session(session: Session, actor: Actor, cohort_id: str, what: PlanSession, *, now: datetime) -> str:
    """Plan a live session, or a make-up date for one."""
    refuse_unless_led(session, actor, cohort_id)
    refuse_unless_possible(what.starts_at, now=now)
    leader = leader_of(session, cohort_id, what.led_by)
    if what.makes_up is not None:
        _refuse_unless_made_up(session, what.makes_up, cohort_id)
    live = LiveSession(
        id=new_id(),
        cohort_id=cohort_id,
        title=what.title,
        place=what.place,
        starts_at=what.starts_at,
        minutes=what.minutes,
        led_by=what.led_by,
        led_by_cps=leader.cps,
        makes_up=what.makes_up,
    )
    session.add(live)
    if live.starts_at > now:
        tell_group(session, actor, live, "appointment-set", now=now)
    return live.id


def _refuse_unless_made_up(session: Session, session_id: str, cohort_id: str) -> None:
    first = session.get(LiveSession, session_id)
    if first is None or first.cohort_id != cohort_id or first.makes_up is not None:
        raise NothingToMakeUp("makes_up")
