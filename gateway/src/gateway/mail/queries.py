"""What /dev/mail shows."""

from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select

from gateway.mail.letters import write
from gateway.mail.tables import Mail


class ShownMail(BaseModel, frozen=True):
    id: str
    address: str
    language: str
    subject: str
    paragraphs: tuple[str, ...]
    link: str
    address_of_link: str
    written_at: datetime


def newest_mail(session: Session, public_address: str, *, most: int = 50) -> list[ShownMail]:
    rows = session.exec(select(Mail).order_by(col(Mail.written_at).desc(), col(Mail.id).desc()).limit(most))
    return [_shown(mail, public_address) for mail in rows]


def _shown(mail: Mail, public_address: str) -> ShownMail:
    address_of_link = public_address + mail.link
    written = write(mail.letter, mail.language, address_of_link)
    return ShownMail(
        id=mail.id,
        address=mail.address,
        language=mail.language,
        subject=written.subject,
        paragraphs=tuple(written.text.strip().split("\n\n")),
        link=mail.link,
        address_of_link=address_of_link,
        written_at=mail.written_at,
    )
