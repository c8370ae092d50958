"""What is due to be sent, and what /dev/mail shows."""

from collections.abc import Collection
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from gateway.mail.letters import write
from gateway.mail.rules import GIVEN_UP_AFTER, KEPT_FOR, LATELY
from gateway.mail.tables import Mail
from gateway.mail.views import Outgoing, Recipient, ShownMail
from shared.paging import Page, page

AT_ONCE = 10


def due_mails(session: Session, *, busy: Collection[str] = (), now: datetime) -> list[Outgoing]:
    """Mails to send now, in real time: what was tried least first, then the longest due.

    What is given up is left alone, and so are the domains that are `busy`, so that nobody stands in the way of others.
    """
    waiting = select(Mail).where(
        col(Mail.sent_at).is_(None), col(Mail.given_up_at).is_(None), Mail.attempts < GIVEN_UP_AFTER, Mail.due_at <= now
    )
    for domain in busy:
        waiting = waiting.where(~col(Mail.address).iendswith("@" + domain, autoescape=True))
    rows = session.exec(waiting.order_by(col(Mail.attempts), col(Mail.due_at)).limit(AT_ONCE))  # it comes again
    return [
        Outgoing(id=row.id, letter=row.letter, to=Recipient(address=row.address, language=row.language), link=row.link)
        for row in rows
    ]


def mail_measures(session: Session, *, now: datetime) -> dict[str, float]:
    """How many mails wait, how many were given up and are not deleted yet, and how many of those in the last day."""
    waiting = sa.case((col(Mail.sent_at).is_(None) & col(Mail.given_up_at).is_(None), 1))
    lately = sa.case((col(Mail.given_up_at) > now - LATELY, 1))
    counted = select(sa.func.count(waiting), sa.func.count(col(Mail.given_up_at)), sa.func.count(lately))
    names = ("mails_waiting", "mails_without_hope", "mails_failed")
    return dict(zip(names, session.exec(counted).one(), strict=True))


def old_mails(session: Session, *, now: datetime) -> list[str]:
    """Mails to delete, gone or not: after so long nobody waits for them."""
    return list(session.exec(select(Mail.id).where(Mail.written_at < now - KEPT_FOR)))


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
