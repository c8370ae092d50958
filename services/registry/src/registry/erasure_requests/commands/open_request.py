from datetime import datetime

from sqlmodel import Session

from registry.erasure_requests.rows import KNOWN_BY, OWN_PAGE, REASON, act_on, open_request_of
from registry.erasure_requests.rules import State, Wish, refuse_if_asked
from registry.erasure_requests.tables import ErasureRequest
from shared.actor import Actor
from shared.approvals import approve
from shared.ids import new_id
from shared.notices import tell
from shared.vault import Keyring


def open_request(session: Session, actor: Actor, keyring: Keyring, what: Wish, *, now: datetime) -> str:
    """Keep, as the first of two approvals, that somebody wants to be forgotten; they hear of it."""
    refuse_if_asked(open_request_of(session, what.person_id) is not None)
    row = ErasureRequest(
        id=new_id(),
        person_id=what.person_id,
        state=State.WAITING,
        asked_at=now,
        would_go=dict(what.would_go),
        decision_stays=what.decision_stays,
    )
    row.reason = keyring.seal(row.id, REASON, what.reason, now=now)
    row.known_by = keyring.seal(row.id, KNOWN_BY, what.known_by, now=now)
    session.add(row)
    session.flush()
    approve(session, actor, act_on(row), now=now)
    tell(session, what.person_id, "account", OWN_PAGE, now=now)
    return row.id
