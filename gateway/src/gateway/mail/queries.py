"""What /dev/mail shows."""

from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select

from gateway.mail.letters import write
from gateway.mail.tables import Mail


class ShownMail(BaseModel, frozen=True):
    id: str
    address: str
    subject: str
    text: str
    link: str
    written_at: datetime


def newest_mail(session: Session, public_address: str, *, most: int = 50) -> list[ShownMail]:
    rows = session.exec(select(Mail).order_by(col(Mail.written_at).desc(), col(Mail.id).desc()).limit(most))
    return [_shown(mail, public_address) for mail in rows]


def _shown(mail: Mail, public_address: str) -> ShownMail:
    written = write(mail.letter, mail.language, public_address + mail.link)
    return ShownMail(
        id=mail.id,
        address=mail.address,
        subject=written.subject,
        text=written.text,
        link=mail.link,
        written_at=mail.written_at,
    )
