"""Sends what is due. The only place that speaks SMTP; it holds no transaction open while it does."""

import asyncio
import logging
import smtplib
import ssl
from email.message import EmailMessage
from email.utils import make_msgid
from urllib.parse import SplitResult, unquote, urlsplit

from gateway.mail.commands import claim_mail, mark_sent
from gateway.mail.letters import write
from gateway.mail.queries import due_mails
from gateway.mail.views import Outgoing
from gateway.settings import GatewaySettings
from shared import clock
from shared.database import Database

log = logging.getLogger(__name__)


def message(mail: Outgoing, settings: GatewaySettings) -> EmailMessage:
    written = write(mail.letter, mail.to.language, settings.address + mail.link)
    envelope = EmailMessage()
    envelope["From"] = settings.sender
    envelope["To"] = mail.to.address
    envelope["Subject"] = written.subject
    envelope["Message-Id"] = make_msgid(idstring=mail.id, domain=urlsplit(settings.address).hostname or "peerway")
    envelope["Auto-Submitted"] = "auto-generated"
    envelope.set_content(written.text)
    return envelope


def send(letter: EmailMessage, smtp_url: str) -> None:
    where = urlsplit(smtp_url)
    with _connected(where) as server:
        if where.username:
            server.login(unquote(where.username), unquote(where.password or ""))
        server.send_message(letter)


def _connected(where: SplitResult) -> smtplib.SMTP:
    """Encrypted always, except to a relay on this machine: a mail says who uses Peerway."""
    host, secure = where.hostname or "", ssl.create_default_context()
    if where.scheme == "smtps":
        return smtplib.SMTP_SSL(host, where.port or 465, timeout=20, context=secure)
    server = smtplib.SMTP(host, where.port or 587, timeout=20)
    if host not in ("127.0.0.1", "::1", "localhost"):
        server.starttls(context=secure)
    return server


async def send_due(database: Database, settings: GatewaySettings) -> int:
    """One round; the number of mails that went out."""
    sent = 0
    for mail in await database.read(due_mails, now=clock.real_now()):
        if not await database.write(claim_mail, mail.id, now=clock.real_now()):
            continue
        try:
            await asyncio.to_thread(send, message(mail, settings), settings.smtp_url)
        except (OSError, smtplib.SMTPException) as error:
            log.warning("mail waits", extra={"mail": mail.id, "error": type(error).__name__})
            continue
        await database.write(mark_sent, mail.id, now=clock.real_now())
        sent += 1
    return sent


async def keep_sending(database: Database, settings: GatewaySettings, *, every: float = 2.0) -> None:
    """Until cancelled. A database that cannot be reached is no reason to stop trying."""
    while True:
        try:
            await send_due(database, settings)
        except Exception as error:  # the loop outlives whatever happens in one round
            log.error("mail loop", extra={"error": type(error).__name__})
        await asyncio.sleep(every)
