from sqlmodel import Session

from curriculum.cohorts.queries import refuse_unless_led
from curriculum.practice.tables import LiveSession
from shared.actor import Actor
from shared.refusals import NotFound


def led_session(session: Session, actor: Actor, session_id: str) -> LiveSession:
    """For those who lead its group; for all others there is none."""
    live = session.get(LiveSession, session_id)
    if live is None:
        raise NotFound
    refuse_unless_led(session, actor, live.cohort_id)
    return live
