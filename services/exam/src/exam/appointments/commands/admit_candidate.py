from datetime import datetime

from sqlmodel import Session

from exam.appointments.rows import appointment_of
from exam.appointments.rules import MOVES, refuse_unless_day_has_come
from exam.arrangements.queries import refuse_unless_help_settled
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def admit_candidate(session: Session, actor: Actor, appointment_id: str, *, now: datetime) -> None:
    """Say that somebody is there. From now on their appointment is not called off any more."""
    found = appointment_of(session, appointment_id)
    refuse_if_own_affairs(actor, found.person_id)
    refuse_unless_day_has_come(found.starts_at, now=now)
    refuse_unless_help_settled(session, found.person_id, found.part, now=now)
    found.state = MOVES.after(found.state, "check_in")
    found.checked_in_at, found.checked_in_by = now, actor.id
