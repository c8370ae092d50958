"""Sends what is due; it holds no transaction open while it does.

Several mails go out at once, a few of each domain: a server that is slow or refuses holds up no other.
"""

import asyncio
import logging
from collections import Counter
from contextlib import suppress
from email.message import EmailMessage
from email.utils import format_datetime
from urllib.parse import urlsplit

import aiosmtplib
from prometheus_client import Counter as Measure

from gateway.mail.commands import claim_mail, mark_sent, note_refused
from gateway.mail.letters import write
from gateway.mail.queries import due_mails
from gateway.mail.rules import domain_of
from gateway.mail.views import Outgoing
from gateway.settings import GatewaySettings
from shared import clock
from shared.database import Database
from shared.mail import send

log = logging.getLogger(__name__)
AT_ONCE = 8
OF_ONE_DOMAIN = 2
GIVEN_UP = Measure("peerway_mails_given_up", "Mails that will not go out: refused for good, or tried often enough.")
WAITS = Measure("peerway_mails_refused", "Attempts to send a mail that did not succeed.")


def message(mail: Outgoing, settings: GatewaySettings) -> EmailMessage:
    """However often it is tried, it is the same message: its id is the row's."""
    written = write(mail.letter, mail.to.language, settings.address + mail.link)
    envelope = EmailMessage()
    envelope["From"] = settings.sender
    envelope["To"] = mail.to.address
    envelope["Subject"] = written.subject
    envelope["Date"] = format_datetime(clock.real_now())
    envelope["Message-ID"] = f"<{mail.id}@{urlsplit(settings.address).hostname or 'peerway'}>"
    envelope["Auto-Submitted"] = "auto-generated"
    envelope.set_content(written.text)
    return envelope


class Courier:
    """Looks for what is due and sends it, so many at once; whatever happens to one mail, the others go on."""

    def __init__(self, database: Database, settings: GatewaySettings) -> None:
        self._database = database
        self._settings = settings
        self._under_way: dict[asyncio.Task[None], str] = {}
        self._one_is_done = asyncio.Event()

    async def round(self) -> int:
        """Start what can be started now; on how many mails there was something to do."""
        started = 0
        while len(self._under_way) < AT_ONCE:
            now = clock.real_now()
            mail = next(iter(await self._database.read(due_mails, busy=self._busy(), now=now)), None)
            if mail is None or not await self._database.write(claim_mail, mail.id, now=now):
                break
            task = asyncio.create_task(self._deliver(mail))
            self._under_way[task] = domain_of(mail.to.address)
            task.add_done_callback(self._done)
            started += 1
        return started

    def _busy(self) -> list[str]:
        return [domain for domain, mails in Counter(self._under_way.values()).items() if mails >= OF_ONE_DOMAIN]

    async def keep_sending(self, *, every: float = 2.0) -> None:
        """Until cancelled. A database that cannot be reached is no reason to stop trying."""
        while True:
            self._one_is_done.clear()
            try:
                await self.round()
            except Exception as error:  # the loop outlives whatever happens in one round
                log.error("mail loop", extra={"error": type(error).__name__})
            with suppress(TimeoutError):
                async with asyncio.timeout(every):
                    await self._one_is_done.wait()

    def _done(self, task: asyncio.Task[None]) -> None:
        del self._under_way[task]
        self._one_is_done.set()

    async def _deliver(self, mail: Outgoing) -> None:
        try:
            await send(message(mail, self._settings), self._settings.smtp_url)
        except Exception as error:  # whatever it is: this mail waits, and is told
            await self._note_refused(mail, error)
            return
        await self._database.write(mark_sent, mail.id, now=clock.real_now())

    async def _note_refused(self, mail: Outgoing, error: Exception) -> None:
        WAITS.inc()
        for_good = isinstance(error, aiosmtplib.SMTPRecipientsRefused) and _is_for_good(error)
        given_up = await self._database.write(note_refused, mail.id, for_good=for_good, now=clock.real_now())
        about = {"mail": mail.id, "error": type(error).__name__}
        if given_up:
            GIVEN_UP.inc()
            log.error("mail is given up", extra=about)
        else:
            log.warning("mail waits", extra=about)


def _is_for_good(refused: aiosmtplib.SMTPRecipientsRefused) -> bool:
    """5xx: there is no such mailbox, and asking again changes nothing. 4xx: later."""
    return all(one.code >= 500 for one in refused.recipients)
