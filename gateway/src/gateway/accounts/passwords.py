"""Argon2id in threads, so many at once and so many waiting: hashing must not become a way to stop the house.

Each place has a share: who asks for more than that waits for their own, and is sent away in the end; others go on.
"""

import asyncio
import unicodedata
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import ParamSpec, TypeVar
from weakref import WeakValueDictionary

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from gateway.accounts.guessing import guesses
from gateway.accounts.rules import Busy, refuse_if_few
from gateway.limits.rules import Asker

P = ParamSpec("P")
R = TypeVar("R")

HASHER = PasswordHasher(time_cost=1, memory_cost=47_104, parallelism=1)
"""OWASP's first choice (46 MiB, one pass); a change here is taken over at each person's next sign-in."""

NOBODY = HASHER.hash("the password of nobody at all")
"""Checked when an address is unknown, so that it takes as long as when it is known."""

OF_AN_ACCOUNT, OF_A_PLACE = 3, 3
"""How many may be under way: for one account from one place, and from one place."""
WAITING_IN_A_PLACE = 64
PATIENCE = 15.0
"""Seconds that somebody waits for the share of their place."""


class Passwords:
    def __init__(self, *, at_once: int, waiting: int, shared: bool = True) -> None:
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="argon2")
        self._most = at_once + waiting
        self._inside = 0
        self._shared = shared
        self._under_way: Counter[str] = Counter()
        self._turns: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()

    async def hash(self, password: str, account: str, asker: Asker) -> str:
        return await self._run(account, asker, HASHER.hash, _one_form(password))

    async def refuse_if_guessed(
        self, password: str, about: Sequence[str], account: str, asker: Asker, *, field: str = "password"
    ) -> None:
        """It takes a while for some, so it is done where hashing is. `about`: words of the person's own."""
        refuse_if_few(await self._run(account, asker, guesses, password, about), field=field)

    async def matches(self, password_hash: str | None, password: str, account: str, asker: Asker) -> bool:
        """False for nobody, after the same work."""
        same = await self._run(account, asker, _matches, password_hash or NOBODY, _one_form(password))
        return same and password_hash is not None

    async def _run(self, account: str, asker: Asker, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        async with self._turn(account, asker.place):
            if self._inside >= self._most:
                raise Busy
            self._inside += 1
            try:
                loop = asyncio.get_running_loop()
                return await loop.run_in_executor(self._threads, partial(work, *args, **kwargs))
            finally:
                self._inside -= 1

    @asynccontextmanager
    async def _turn(self, account: str, place: str) -> AsyncIterator[None]:
        if not self._shared:
            yield
            return
        own = f"{account} {place}"
        with self._counted(own, OF_AN_ACCOUNT), self._counted(place, WAITING_IN_A_PLACE):
            turns = self._turns.setdefault(place, asyncio.Semaphore(OF_A_PLACE))
            try:
                async with asyncio.timeout(PATIENCE):
                    await turns.acquire()
            except TimeoutError:
                raise Busy from None
            try:
                yield
            finally:
                turns.release()

    @contextmanager
    def _counted(self, key: str, most: int) -> Iterator[None]:
        if self._under_way[key] >= most:
            raise Busy
        self._under_way[key] += 1
        try:
            yield
        finally:
            self._under_way[key] -= 1
            if not self._under_way[key]:
                del self._under_way[key]


def is_outdated(password_hash: str) -> bool:
    return HASHER.check_needs_rehash(password_hash)


def _matches(password_hash: str, password: bytes) -> bool:
    try:
        return HASHER.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


def _one_form(password: str) -> bytes:
    """Keyboards write one letter in several ways; it is the same password."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
