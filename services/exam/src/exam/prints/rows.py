from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.sittings.queries import sat
from exam.sittings.rules import refuse_unless_open
from exam.sittings.views import Sat
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def sitting_to_print(session: Session, actor: Actor, sitting_id: str) -> Sat:
    """One that is open, for somebody who may see what it asks: not their own, and not while they have yet to sit."""
    found = sat(session, sitting_id)
    refuse_if_own_affairs(actor, found.person_id)
    refuse_if_yet_to_sit(session, actor)
    refuse_unless_open(found.state)
    return found
