"""Argon2id in threads, so many at once and so many waiting: hashing must not become a way to stop the house."""

import asyncio
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from gateway.accounts.rules import Busy

P = ParamSpec("P")
R = TypeVar("R")

HASHER = PasswordHasher(time_cost=1, memory_cost=47_104, parallelism=1)
"""OWASP's first choice (46 MiB, one pass); a change here is taken over at each person's next sign-in."""

NOBODY = HASHER.hash("the password of nobody at all")
"""Checked when an address is unknown, so that it takes as long as when it is known."""


class Passwords:
    def __init__(self, *, at_once: int, waiting: int) -> None:
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="argon2")
        self._most = at_once + waiting
        self._inside = 0

    async def hash(self, password: str) -> str:
        return await self._run(HASHER.hash, _one_form(password))

    async def matches(self, password_hash: str | None, password: str) -> bool:
        """False for nobody, after the same work."""
        same = await self._run(_matches, password_hash or NOBODY, _one_form(password))
        return same and password_hash is not None

    async def _run(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        if self._inside >= self._most:
            raise Busy
        self._inside += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._threads, partial(work, *args, **kwargs))
        finally:
            self._inside -= 1


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
