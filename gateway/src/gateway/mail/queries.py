"""What is due to be sent, and what /dev/mail shows."""

from datetime import datetime

from sqlmodel import Session, col, select

from gateway.mail.letters import write
from gateway.mail.rules import GIVEN_UP_AFTER
from gateway.mail.tables import Mail
from gateway.mail.views import Outgoing, Recipient, ShownMail
from shared.paging import Page, page

AT_ONCE = 50


def due_mails(session: Session, *, now: datetime) -> list[Outgoing]:
    """Mails to send now, in real time; the longest due first. What was tried too often is left alone."""
    waiting = select(Mail).where(col(Mail.sent_at).is_(None), Mail.due_at <= now, Mail.attempts < GIVEN_UP_AFTER)
    rows = session.exec(waiting.order_by(col(Mail.due_at)).limit(AT_ONCE))  # the courier comes again
    return [
        Outgoing(id=row.id, letter=row.letter, to=Recipient(address=row.address, language=row.language), link=row.link)
        for row in rows
    ]


def newest_mails(session: Session, public_address: str, *, after: str = "") -> Page[ShownMail]:
    """Every mail as it would have gone out, the newest first."""
    rows = page(session, select(Mail), by=(Mail.written_at, Mail.id), after=after, newest_first=True)
    return rows.map(lambda mail: _shown(mail, public_address))


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
