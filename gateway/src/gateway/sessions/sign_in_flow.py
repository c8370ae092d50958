"""Signing in: the steps that every door shares. Look, check in a thread, open.

An unknown address takes the same work and gets the same answer as a known one.
"""

from math import ceil

from gateway.accounts.commands import mail_link, renew_hash, use_link
from gateway.accounts.inputs import MailLink
from gateway.accounts.keys import new_key
from gateway.accounts.passwords import Passwords, is_outdated
from gateway.accounts.queries import credentials_of
from gateway.accounts.rules import Purpose, WrongCredentials, fold
from gateway.accounts.views import Credentials
from gateway.sessions.buckets import Buckets
from gateway.sessions.commands import open_session
from gateway.sessions.inputs import OpenSession
from gateway.sessions.live_sessions import LiveSessions
from gateway.sessions.rules import Device, Kind, TooManyTries
from gateway.sessions.views import OpenedSession
from shared import clock


class Flow:
    def __init__(self, live: LiveSessions, passwords: Passwords, *, limited: bool) -> None:
        self.live = live
        self.passwords = passwords
        self.limited = limited
        self._tries = Buckets(per_second=1 / 60, burst=10)
        self._mails = Buckets(per_second=1 / 300, burst=4)

    async def mail_link(self, what: MailLink, purpose: Purpose) -> None:
        """The same answer whether anybody has this address or not."""
        self._take(self._mails, what.email)
        life, now = self.live.settings.link_life, clock.real_now()
        await self.live.database.write(mail_link, what, purpose, life=life, now=now)

    def _take(self, buckets: Buckets, email: str) -> None:
        """Counted by address, whether or not anybody has it."""
        seconds = buckets.wait(fold(email)) if self.limited else 0
        if seconds:
            raise TooManyTries(seconds=1 + ceil(seconds))

    async def by_password(self, what: OpenSession, kind: Kind, device: Device) -> OpenedSession:
        self._take(self._tries, what.email)
        password = what.password.get_secret_value()
        credentials = await self.live.database.read(credentials_of, what.email)
        if not await self.passwords.matches(credentials.password_hash, password) or credentials.person_id is None:
            raise WrongCredentials
        await self._keep_hash_current(credentials, password)
        return await self._open(credentials.person_id, kind, device)

    async def by_link(self, key: str, device: Device) -> OpenedSession:
        person_id = await self.live.database.write(use_link, key, Purpose.SIGN_IN, now=clock.real_now())
        return await self._open(person_id, Kind.BROWSER, device)

    async def _open(self, person_id: str, kind: Kind, device: Device) -> OpenedSession:
        settings = self.live.settings
        life = settings.session_idle if kind == Kind.BROWSER else settings.bearer_life
        key, now = new_key(), clock.real_now()
        await self.live.write_and_invalidate(person_id, open_session, person_id, key, kind, device, life=life, now=now)
        if kind == Kind.BROWSER:
            self.live.forget_key(device.key)
        return OpenedSession(key=key, ends_at=now + life)

    async def _keep_hash_current(self, credentials: Credentials, password: str) -> None:
        if credentials.person_id and credentials.password_hash and is_outdated(credentials.password_hash):
            renewed = await self.passwords.hash(password)
            await self.live.database.write(renew_hash, credentials.person_id, renewed)
