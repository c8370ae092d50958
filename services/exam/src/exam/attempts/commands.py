from datetime import datetime

from sqlmodel import Session

from exam.attempts.inputs import KeepAttempt
from exam.attempts.tables import Attempt, Conversation
from exam.eligibility.queries import candidacy_of
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.days import day_of
from shared.ids import new_id
from shared.notices import tell
from shared.refusals import NotFound


def keep_attempt(session: Session, what: KeepAttempt) -> None:
    """Keep what a released result said, for whoever asks what stands."""
    session.add(Attempt(**dict(what)))


def withdraw_attempt(session: Session, result_id: str) -> None:
    """Let an attempt count no longer, since its result was withdrawn."""
    attempt = session.get(Attempt, result_id)
    if attempt is not None:
        attempt.withdrawn = True


def record_conversation(session: Session, actor: Actor, person_id: str, *, now: datetime) -> None:
    """Record that we have talked about what could help; the next attempt is open."""
    if candidacy_of(session, person_id) is None:
        raise NotFound
    refuse_if_own_affairs(actor, person_id)
    session.add(
        Conversation(id=new_id(), person_id=person_id, held_on=day_of(now), recorded_by=actor.id, recorded_at=now)
    )
    tell(session, person_id, "decision-made", "/exam", now=now)
