from datetime import datetime

from sqlmodel import Session

from gateway.accounts.tables import MailedLink


def forget_link(session: Session, token_hash: str, *, now: datetime) -> None:
    """Delete a link that has ended: what is not needed is not kept."""
    session.delete(session.get_one(MailedLink, token_hash))
