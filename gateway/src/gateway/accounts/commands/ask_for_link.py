from datetime import datetime

from sqlmodel import Session

from gateway.accounts.inputs import MailLink
from gateway.accounts.rules import Purpose
from gateway.accounts.tables import LinkRequest


def ask_for_link(session: Session, what: MailLink, purpose: Purpose, next: str, *, now: datetime) -> None:
    """Note that a link is asked for. The same for every address: whether anybody has it is not looked up here."""
    session.add(LinkRequest(email=what.email, purpose=purpose, next=next, asked_at=now))
