"""Sessions in memory, so that a request costs no look into the database.

Whatever changes a right goes through `write_and_invalidate`, which drops what is remembered of that person in the same
step. A look that was under way meanwhile is not remembered.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from time import monotonic
from typing import Concatenate, ParamSpec, TypeVar

from sqlmodel import Session

from gateway.accounts.keys import hashed
from gateway.sessions.commands import note_seen
from gateway.sessions.queries import active_session_of, people_of_device
from gateway.sessions.rules import Kind
from gateway.sessions.signing import SigningKeys
from gateway.sessions.views import ActiveSession
from gateway.settings import GatewaySettings
from shared import clock
from shared.actor import Actor
from shared.database import Database
from shared.identity import Identity

P = ParamSpec("P")
R = TypeVar("R")

TOKEN_REUSED = 30.0
"""Seconds; a token lives 60, so a service always sees one with at least half its life left."""
SEEN_EVERY = timedelta(minutes=5)
REMEMBERED = 20_000


@dataclass(slots=True)
class Known:
    """Somebody whose identity is signed: a session, or all visitors who read alike."""

    identity: Identity
    session: ActiveSession | None = None
    looked_at: float = 0.0
    tokens: dict[tuple[str, ...], tuple[float, str]] = field(default_factory=dict)
    """By audience, and for those who count it the place from which it is asked."""


class LiveSessions:
    def __init__(self, database: Database, keys: SigningKeys, settings: GatewaySettings) -> None:
        self.database = database
        self.keys = keys
        self.settings = settings
        self._by_key: dict[str, Known] = {}
        self._visitors: dict[Identity, Known] = {}
        self._changes = 0

    async def find(self, key: str) -> Known | None:
        """The good session of a key, or None."""
        known = self._by_key.get(key)
        if known is None or monotonic() - known.looked_at > self.settings.session_memory.total_seconds():
            known = await self._look(key, known)
        if known is None or known.session is None or known.session.ends_at <= clock.real_now():
            self._by_key.pop(key, None)
            return None
        return known

    async def knows_device(self, mark: str) -> bool:
        """Whether somebody has signed in in the browser with this mark."""
        return bool(await self.database.read(people_of_device, hashed(mark), now=clock.real_now()))

    def visitor(self, identity: Identity) -> Known:
        if len(self._visitors) > 500:
            self._visitors.clear()
        return self._visitors.setdefault(identity, Known(identity))

    def token(self, known: Known, audience: str, networks: tuple[str, ...] = ()) -> str:
        at, key = monotonic(), (audience, *networks)
        held = known.tokens.get(key)
        if held is not None and at < held[0]:
            return held[1]
        who = known.identity.model_copy(update={"networks": networks}) if networks else known.identity
        token = self.keys.sign(who, audience)
        if len(known.tokens) >= REMEMBERED:
            known.tokens.clear()
        known.tokens[key] = (at + TOKEN_REUSED, token)
        return token

    async def write_and_invalidate(
        self, person_id: str, command: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a command that changes somebody's rights or sessions, and forget what was remembered of them.

        Also when it is unknown whether the change was written.
        """
        try:
            return await self.database.write(command, *args, **kwargs)
        finally:
            self.forget(person_id)

    async def write_own(
        self,
        who: Identity,
        command: Callable[Concatenate[Session, Actor, P], R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """The same for what people change of their own; a visitor has nothing here that could be changed."""
        if who.signed_in:
            await self.write_and_invalidate(who.id, command, who.actor, *args, **kwargs)

    def forget(self, person_id: str) -> None:
        self._changes += 1
        for key in [key for key, known in self._by_key.items() if known.identity.person_id == person_id]:
            del self._by_key[key]

    def forget_key(self, key: str) -> None:
        self._changes += 1
        self._by_key.pop(key, None)

    async def _look(self, key: str, before: Known | None) -> Known | None:
        changes = self._changes
        session = await self.database.read(active_session_of, hashed(key), now=clock.real_now())
        if session is None:
            return None
        identity = session.identity.model_copy(update={"form": hashed(f"form {key}")[:32]})
        known = Known(identity, session, monotonic())
        if before is not None and before.identity == identity:
            known.tokens = before.tokens
        if changes == self._changes:
            self._remember(key, known)
        await self._note_seen(session)
        return known

    def _remember(self, key: str, known: Known) -> None:
        if len(self._by_key) >= REMEMBERED:
            self._by_key.clear()
        self._by_key[key] = known

    async def _note_seen(self, session: ActiveSession) -> None:
        """Now and then, so that the idle life goes on from here."""
        now = clock.real_now()
        if session.kind == Kind.BROWSER and now - session.seen_at > SEEN_EVERY:
            idle, absolute = self.settings.session_idle, self.settings.session_absolute
            await self.database.write(note_seen, session.key_hash, idle=idle, absolute=absolute, now=now)
