from datetime import datetime

from sqlmodel import Session

from curriculum.practice.inputs import CallOffSession
from curriculum.practice.rows import led_session, refuse_unless_changeable, tell_group
from shared.actor import Actor


def call_off_session(session: Session, actor: Actor, session_id: str, what: CallOffSession, *, now: datetime) -> None:
    """Call a session off. It stays to be seen, with the reason; everybody whom it is for hears of it."""
    live = led_session(session, actor, session_id)
    refuse_unless_changeable(session, live)
    live.called_off_at, live.called_off_because, live.changed_by = now, what.reason, actor.id
    tell_group(session, actor, live, "appointment-called-off", now=now)
