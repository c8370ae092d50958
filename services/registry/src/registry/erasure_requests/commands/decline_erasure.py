from datetime import datetime

from sqlmodel import Session

from registry.erasure_requests.inputs import DeclineErasure
from registry.erasure_requests.rows import ANSWER, OWN_PAGE, act_on, request_row
from registry.erasure_requests.rules import MOVES
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs, take_back
from shared.notices import tell
from shared.vault import Keyring


def decline_erasure(
    session: Session, actor: Actor, keyring: Keyring, request_id: str, what: DeclineErasure, *, now: datetime
) -> None:
    """Say why somebody is not forgotten, before the second of two has confirmed it. The person reads it."""
    row = request_row(session, request_id)
    refuse_if_own_affairs(actor, row.person_id)
    row.state = MOVES.after(row.state, "decline")
    take_back(session, actor, act_on(row), now=now)
    row.answer = keyring.seal(row.id, ANSWER, what.reason, now=now)
    row.answered_at = now
    if row.person_id is not None:
        tell(session, row.person_id, "request-decided", OWN_PAGE, now=now)
