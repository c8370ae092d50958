from datetime import datetime

from sqlmodel import Session

from gateway.accounts.rules import Role
from gateway.people.rows import act_of, tell_administrators, waiting_grant
from gateway.people.rules import MOVES
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs, take_back


def stop_role(session: Session, actor: Actor, person_id: str, role: Role, *, now: datetime) -> None:
    """Take back the first approval of a role, or stop one that has not begun. One person is enough."""
    refuse_if_own_affairs(actor, person_id)
    grant = waiting_grant(session, person_id, role)
    if grant is None:
        take_back(session, actor, act_of(person_id, role), now=now)
        return
    grant.state, grant.stopped_by = MOVES.after(grant.state, "stop"), actor.id
    tell_administrators(session, actor, person_id, "right-ended", now=now)
