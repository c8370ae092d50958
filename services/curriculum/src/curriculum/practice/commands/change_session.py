from datetime import datetime

from sqlmodel import Session

from curriculum.practice.inputs import ChangeSession
from curriculum.practice.rows import leader_of, led_session, refuse_unless_changeable, tell_group
from curriculum.practice.rules import refuse_unless_possible
from curriculum.practice.tables import LiveSession
from shared.actor import Actor


def change_session(session: Session, actor: Actor, session_id: str, what: ChangeSession, *, now: datetime) -> None:
    """Change when, where, by whom or what a session is. Everybody whom it is for hears of it."""
    live = led_session(session, actor, session_id)
    refuse_unless_changeable(session, live)
    what = what.over(_as_it_stands(live))
    refuse_unless_possible(what.starts_at, now=now)
    leader = leader_of(session, live.cohort_id, what.led_by)
    before = live.led_by
    live.title, live.place, live.starts_at, live.minutes = what.title, what.place, what.starts_at, what.minutes
    live.led_by, live.led_by_cps, live.changed_by = what.led_by, leader.cps, actor.id
    tell_group(session, actor, live, "appointment-changed", also={before}, now=now)


def _as_it_stands(live: LiveSession) -> ChangeSession:
    stands = live.model_dump(include={"title", "place", "starts_at", "minutes", "led_by"})
    return ChangeSession.standing(**stands)
