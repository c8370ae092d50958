"""Mail is written in the transaction that gives the reason for it, and sent afterwards."""

from datetime import datetime, timedelta

from pydantic import BaseModel
from sqlmodel import Session, col, select

from gateway.mail.rules import is_given_up, pause_after
from gateway.mail.tables import Mail

CLAIM = timedelta(minutes=2)
"""A mail that was taken to be sent is left alone this long; if its sender died, it is taken again."""


class Outgoing(BaseModel, frozen=True):
    id: str
    letter: str
    address: str
    language: str
    link: str


def post(session: Session, letter: str, *, to: str, language: str, link: str, at: datetime) -> None:
    session.add(Mail(letter=letter, address=to, language=language, link=link, written_at=at, due_at=at))


def take_due(session: Session, at: datetime, *, most: int = 50) -> list[Outgoing]:
    """Mails to send now. They come due again by themselves unless `mark_sent` follows."""
    waiting = select(Mail).where(col(Mail.sent_at).is_(None), col(Mail.due_at) <= at).order_by(col(Mail.due_at))
    taken = [mail for mail in session.exec(waiting.limit(most)) if not is_given_up(mail.attempts)]
    for mail in taken:
        mail.attempts += 1
        mail.due_at = at + max(CLAIM, pause_after(mail.attempts))
    return [Outgoing(**mail.model_dump(include=set(Outgoing.model_fields))) for mail in taken]


def mark_sent(session: Session, mail_id: str, at: datetime) -> None:
    mail = session.get_one(Mail, mail_id)
    mail.sent_at = at
    mail.link = ""
