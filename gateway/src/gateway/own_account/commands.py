"""What a person changes about their own account, with what it means for their sessions, in one transaction."""

from datetime import datetime

from sqlmodel import Session

from gateway.accounts.commands import change_password, use_link
from gateway.sessions.commands import end_all_sessions


def replace_password(session: Session, person_id: str, password_hash: str, *, at: datetime, keep: str | None) -> None:
    """All other sessions end: whoever knew the old password is out. `keep` is the hash of the key that asks."""
    change_password(session, person_id, password_hash, at=at)
    end_all_sessions(session, person_id, but=keep)


def reset_password(session: Session, key: str, password_hash: str, *, at: datetime) -> str:
    """By a mailed link. Every session ends."""
    person_id = use_link(session, key, "reset", at=at)
    change_password(session, person_id, password_hash, at=at)
    end_all_sessions(session, person_id)
    return person_id
