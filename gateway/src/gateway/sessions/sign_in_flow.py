"""Signing in: the steps that every door shares. Look, check in a thread, open.

An unknown address takes the same work and gets the same answer as a known one.
"""

from collections.abc import Callable
from dataclasses import replace
from math import ceil

from gateway.accounts.commands import ask_for_link, renew_hash, use_link
from gateway.accounts.inputs import MailLink
from gateway.accounts.keys import hashed, new_key
from gateway.accounts.passwords import Passwords, is_outdated
from gateway.accounts.queries import credentials_of, link_owner, own_account, person_at
from gateway.accounts.rules import Purpose, WrongCredentials, fold, refuse_unless_address, safe_next
from gateway.accounts.views import Credentials
from gateway.limits.knocks import Limits
from gateway.limits.rules import Asker, TooManyTries
from gateway.limits.tries import ALL_THE_SAME
from gateway.sessions.commands import open_proven_session, open_session
from gateway.sessions.inputs import OpenProvenSession, OpenSession
from gateway.sessions.live_sessions import LiveSessions
from gateway.sessions.queries import people_of_device
from gateway.sessions.rules import Device, Kind
from gateway.sessions.views import OpenedSession
from shared import clock
from shared.actor import Actor

Opens = Callable[..., None]
"""`open_session`, or `open_proven_session`."""


class Flow:
    def __init__(self, live: LiveSessions, passwords: Passwords, limits: Limits) -> None:
        self.live = live
        self.passwords = passwords
        self.limits = limits

    async def mail_link(self, what: MailLink, purpose: Purpose, next: str, device: Device) -> None:
        """The same answer whether anybody has this address or not, and whether it has been written to enough.

        And the same work: the address is looked up only for somebody who has signed in here before.
        """
        refuse_unless_address(what.email)
        known = await self._people_of(device)
        person_id = await self.live.database.read(person_at, what.email) if known else None
        asker = Asker(device.network, hashed(device.mark) if person_id in known else "")
        self.limits.refuse_if_too_many(asker)
        if self.limits.letters.take(fold(what.email), asker, purpose):
            await self.live.database.write(ask_for_link, what, purpose, safe_next(next), now=clock.real_now())

    async def by_password(self, what: OpenSession, kind: Kind, device: Device) -> OpenedSession:
        account, password = fold(what.email), what.password.get_secret_value()
        credentials = await self.live.database.read(credentials_of, what.email)
        asker = await self._asker(credentials.person_id, device)
        self.limits.refuse_if_too_many(asker)
        beyond = self.limits.tries.begin(account, asker)
        matches = await self.passwords.matches(credentials.password_hash, password, account, asker)
        if not matches or credentials.person_id is None:
            self.limits.tries.note_wrong(account, asker)
            raise TooManyTries(seconds=1 + ceil(ALL_THE_SAME)) if beyond else WrongCredentials
        self.limits.tries.note_right(account)
        await self._keep_hash_current(credentials, password, account, asker)
        return await self._open(credentials.person_id, kind, device, open_proven_session)

    async def again(self, actor: Actor, what: OpenProvenSession, device: Device) -> OpenedSession:
        """Somebody who is signed in here gives their password once more."""
        account = await self.live.database.read(own_account, actor)
        return await self.by_password(OpenSession(email=account.email, password=what.password), Kind.BROWSER, device)

    async def by_link(self, key: str, device: Device) -> tuple[OpenedSession, str]:
        """The session, and the page that was wanted when the link was asked for."""
        now = clock.real_now()
        looked_up = self.live.database.read(link_owner, key, Purpose.SIGN_IN, now=now)
        owner = (await self.limits.look_up(key, device.network, looked_up)).to
        person_id = await self.live.database.write(use_link, key, Purpose.SIGN_IN, now=now)
        self.limits.tries.note_right(fold(owner.email))
        return await self._open(person_id, Kind.BROWSER, device, open_session), owner.next

    async def _asker(self, person_id: str | None, device: Device) -> Asker:
        people = await self._people_of(device)
        return Asker(device.network, hashed(device.mark) if person_id in people else "")

    async def _people_of(self, device: Device) -> frozenset[str]:
        if not device.mark:
            return frozenset()
        return await self.live.database.read(people_of_device, hashed(device.mark), now=clock.real_now())

    async def _open(self, person_id: str, kind: Kind, device: Device, command: Opens) -> OpenedSession:
        """A mark that we have not given is not taken over: whoever put it there would share the owner's limits."""
        settings = self.live.settings
        life = settings.session_idle if kind == Kind.BROWSER else settings.bearer_life
        mark = device.mark if await self._people_of(device) else new_key()
        here = replace(device, mark=mark)
        key, now = new_key(), clock.real_now()
        await self.live.write_and_invalidate(person_id, command, person_id, key, kind, here, life=life, now=now)
        if kind == Kind.BROWSER:
            self.live.forget_key(device.key)
        return OpenedSession(key=key, mark=mark, ends_at=now + life)

    async def _keep_hash_current(self, credentials: Credentials, password: str, account: str, asker: Asker) -> None:
        if credentials.person_id and credentials.password_hash and is_outdated(credentials.password_hash):
            renewed = await self.passwords.hash(password, account, asker)
            await self.live.database.write(renew_hash, credentials.person_id, renewed)
