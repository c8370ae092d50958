"""Mail is written in the transaction that gives the reason for it, and sent afterwards. `now` is real time."""

from datetime import datetime

from sqlmodel import Session

from gateway.mail.rules import Kind, next_attempt
from gateway.mail.tables import Mail
from gateway.mail.views import Recipient


def post(session: Session, letter: Kind, to: Recipient, link: str, *, now: datetime) -> None:
    """Post a letter; `link` is the path that it leads to."""
    session.add(Mail(letter=letter, address=to.address, language=to.language, link=link, written_at=now, due_at=now))


def claim_mail(session: Session, mail_id: str, *, now: datetime) -> bool:
    """Claim a mail for sending; unless `mark_sent` follows, it comes due again. False: somebody else has it."""
    mail = session.get_one(Mail, mail_id)
    if mail.sent_at is not None or mail.due_at > now:
        return False
    mail.attempts += 1
    mail.due_at = next_attempt(mail.attempts, now=now)
    return True


def mark_sent(session: Session, mail_id: str, *, now: datetime) -> None:
    """Note that a mail has gone, and forget the key in its link."""
    mail = session.get_one(Mail, mail_id)
    mail.sent_at = now
    mail.link = ""
