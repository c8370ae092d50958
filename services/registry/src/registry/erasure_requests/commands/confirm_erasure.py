from datetime import datetime

from sqlmodel import Session

from registry.erasure_requests.rows import OWN_PAGE, act_on, request_row
from registry.erasure_requests.rules import MOVES, TIME_TO_SAY_NO
from shared.actor import Actor
from shared.approvals import approve
from shared.notices import tell


def confirm_erasure(session: Session, actor: Actor, request_id: str, *, now: datetime) -> bool:
    """Confirm, as the second of two. It begins once the person has had their time to say no."""
    row = request_row(session, request_id)
    state = MOVES.after(row.state, "confirm")
    if not approve(session, actor, act_on(row), now=now):
        return False
    row.state, row.due_at = state, now + TIME_TO_SAY_NO
    if row.person_id is not None:
        tell(session, row.person_id, "account", OWN_PAGE, now=now)
    return True
