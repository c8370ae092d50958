from datetime import datetime

from sqlmodel import Session

from gateway.sessions.commands import end_all_sessions
from shared.actor import Actor
from shared.notices import tell


def sign_person_out(session: Session, actor: Actor, person_id: str, *, now: datetime) -> None:
    """Sign somebody out everywhere: they have lost their phone, and call us."""
    end_all_sessions(session, person_id)
    tell(session, person_id, "account", "/account", now=now)
