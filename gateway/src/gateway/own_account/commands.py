"""What a person changes about their own account, with what it means for their sessions, in one transaction."""

from datetime import datetime

from sqlmodel import Session

from gateway.accounts.commands import change_password, use_link
from gateway.accounts.rules import Purpose
from gateway.sessions.commands import end_all_sessions, forget_devices
from shared.actor import Actor


def replace_password(session: Session, actor: Actor, password_hash: str, *, keep: str, now: datetime) -> None:
    """Take a new password, and end all other sessions: whoever knew the old one is out.

    `keep` is the hash of the key that asks. `now` is real time.
    """
    change_password(session, actor.id, password_hash, now=now)
    end_all_sessions(session, actor.id, but=keep)


def reset_password(session: Session, key: str, password_hash: str, *, now: datetime) -> str:
    """Take a new password by a mailed link, end every session and know no device any more. The id of the person."""
    person_id = use_link(session, key, Purpose.RESET, now=now)
    change_password(session, person_id, password_hash, now=now)
    end_all_sessions(session, person_id)
    forget_devices(session, person_id)
    return person_id
