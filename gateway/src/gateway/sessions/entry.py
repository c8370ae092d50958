"""Signing in: the steps that every door shares. Look, check in a thread, open.

An unknown address takes the same work and gets the same answer as a known one.
"""

from dataclasses import dataclass
from math import ceil

from gateway.accounts.commands import use_link
from gateway.accounts.passwords import Passwords, is_outdated
from gateway.accounts.queries import Credentials, credentials_of
from gateway.accounts.rules import WrongCredentials, fold
from gateway.sessions.commands import Kind, Opened, open_session, renew_hash
from gateway.sessions.limits import Buckets
from gateway.sessions.live import LiveSessions
from gateway.sessions.rules import TooManyTries
from shared.clock import real_now


@dataclass(frozen=True)
class Device:
    """What a door knows of where somebody signs in: its name, and the key that it came with."""

    name: str
    key: str | None = None


class Entry:
    def __init__(self, live: LiveSessions, passwords: Passwords, *, limited: bool) -> None:
        self.live = live
        self.passwords = passwords
        self.limited = limited
        self._tries = Buckets(per_second=1 / 60, burst=10)
        self._mails = Buckets(per_second=1 / 300, burst=4)

    def may_try(self, email: str) -> None:
        """Counted by address whether or not anybody has it."""
        self._ask(self._tries, email)

    def may_mail(self, email: str) -> None:
        self._ask(self._mails, email)

    def _ask(self, buckets: Buckets, email: str) -> None:
        seconds = buckets.wait(fold(email)) if self.limited else 0
        if seconds:
            raise TooManyTries(seconds=1 + ceil(seconds))

    async def by_password(self, email: str, password: str, kind: Kind, device: Device) -> Opened:
        self.may_try(email)
        credentials = await self.live.database.read(credentials_of, email)
        if not await self.passwords.matches(credentials.password_hash, password) or credentials.person_id is None:
            raise WrongCredentials
        await self._keep_hash_current(credentials, password)
        return await self._open(credentials.person_id, kind, device)

    async def by_link(self, key: str, device: Device) -> Opened:
        person_id = await self.live.database.write(use_link, key, "sign-in", at=real_now())
        return await self._open(person_id, "browser", device)

    async def _open(self, person_id: str, kind: Kind, device: Device) -> Opened:
        settings = self.live.settings
        before = device.key if kind == "browser" else None
        opened = await self.live.write_and_invalidate(
            person_id,
            open_session,
            person_id,
            kind,
            device=device.name,
            at=real_now(),
            life=settings.session_idle if kind == "browser" else settings.bearer_life,
            instead_of=before,
        )
        self.live.forget_key(before)
        return opened

    async def _keep_hash_current(self, credentials: Credentials, password: str) -> None:
        if credentials.person_id and credentials.password_hash and is_outdated(credentials.password_hash):
            renewed = await self.passwords.hash(password)
            await self.live.database.write(renew_hash, credentials.person_id, renewed)
