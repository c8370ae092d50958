"""Mail is written in the transaction that gives the reason for it, and sent afterwards. `now` is real time."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from gateway.mail.rules import Kind, is_last, next_attempt
from gateway.mail.tables import Mail
from gateway.mail.views import Recipient


def post(session: Session, letter: Kind, to: Recipient, link: str, *, now: datetime) -> None:
    """Post a letter; `link` is the path that it leads to."""
    session.add(Mail(letter=letter, address=to.address, language=to.language, link=link, written_at=now, due_at=now))


def withdraw_waiting(session: Session, letter: Kind, address: str) -> None:
    """Take back letters of this kind to this address that have not gone: their link leads nowhere any more."""
    same = (col(Mail.letter) == letter, col(Mail.address) == address, col(Mail.sent_at).is_(None))
    session.execute(sa.delete(Mail).where(*same))


def claim_mail(session: Session, mail_id: str, *, now: datetime) -> bool:
    """Claim a mail for sending; unless `mark_sent` follows, it comes due again. False: somebody else has it."""
    mail = session.get(Mail, mail_id)
    if mail is None or mail.sent_at is not None or mail.given_up_at is not None or mail.due_at > now:
        return False
    mail.attempts += 1
    mail.due_at = next_attempt(mail.attempts, now=now)
    return True


def mark_sent(session: Session, mail_id: str, *, now: datetime) -> None:
    """Note that a mail has gone, and forget the key in its link."""
    mail = session.get_one(Mail, mail_id)
    mail.sent_at = now
    mail.link = ""


def note_refused(session: Session, mail_id: str, *, for_good: bool, now: datetime) -> bool:
    """Note that a mail was not taken. True: it is given up, at once or because it was tried often enough."""
    mail = session.get_one(Mail, mail_id)
    if for_good or is_last(mail.attempts):
        mail.given_up_at = now
        mail.link = ""
    return mail.given_up_at is not None


def forget_mail(session: Session, mail_id: str, *, now: datetime) -> None:
    """Delete a mail whose time is over."""
    session.execute(sa.delete(Mail).where(col(Mail.id) == mail_id))
