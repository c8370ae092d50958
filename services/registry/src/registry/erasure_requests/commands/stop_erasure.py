from datetime import datetime

from sqlmodel import Session

from registry.erasure_requests.rows import open_request_of
from registry.erasure_requests.rules import MOVES, NothingToStop
from shared.actor import Actor


def stop_erasure(session: Session, actor: Actor, *, now: datetime) -> None:
    """Say that one does not want to be forgotten. Administrators see that it was stopped.

    The approval that was given stays open for good: nobody can add a second one to what has stopped.
    """
    row = open_request_of(session, actor.id)
    if row is None:
        raise NothingToStop
    row.state, row.answered_at = MOVES.after(row.state, "stop"), now
    row.reason = row.known_by = None
