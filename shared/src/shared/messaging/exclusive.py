"""One active relay per database: a file lock beside a SQLite file, a session advisory lock in PostgreSQL.

An advisory lock ends with its connection, of which nobody tells us. So it is looked at all the time, and what is done
under it is stopped as soon as it may be another's; who had to wait for it waits for a moment longer.
"""

import asyncio
import fcntl
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from shared.database import Database

HEARTBEAT, PATIENCE = 0.5, 1.0
"""Seconds between two looks, and for one."""
LONGER = HEARTBEAT + PATIENCE + 0.5
"""Seconds in which whoever had it before us has noticed that they have not any more."""


class Lost(Exception):
    """Another process may hold it now."""


class _Lock(NamedTuple):
    release: Callable[[], None]
    look: Callable[[], object] | None = None
    """Raises when it is not held any more. None: it cannot be lost."""


@dataclass
class _Loss:
    times: int = 0
    """How often the block was told to end, since it may be another's now."""


@asynccontextmanager
async def only_one(database: Database, name: str) -> AsyncIterator[None]:
    """Wait until no other process holds `name` for this database, then hold it. When it is lost the block is ended."""
    lock = await _wait_for(database, name)
    body = asyncio.current_task()
    assert body is not None
    loss = _Loss()
    watching = asyncio.create_task(_watch(lock, body, loss))
    try:
        yield
    except asyncio.CancelledError:
        for _ in range(loss.times):
            body.uncancel()
        if not loss.times or body.cancelling() > 0:
            raise  # somebody else wants us to end
        raise Lost from None
    finally:
        watching.cancel()
        lock.release()


async def _wait_for(database: Database, name: str) -> _Lock:
    attempt, waited = _file_lock if database.sqlite else _advisory_lock, False
    while (lock := await asyncio.to_thread(attempt, database, name)) is None:
        waited = True
        await asyncio.sleep(1)
    if waited and lock.look is not None:
        await asyncio.sleep(LONGER)
    return lock


async def _watch(lock: _Lock, body: "asyncio.Task[object]", loss: _Loss) -> None:
    """Once it is lost: tell the block to end, until it has (`shared.ending` says why once is not enough)."""
    if lock.look is None:
        return
    with suppress(DBAPIError, TimeoutError):
        while True:
            await asyncio.sleep(HEARTBEAT)
            async with asyncio.timeout(PATIENCE):
                await asyncio.to_thread(lock.look)
    while True:
        loss.times += 1
        body.cancel()
        await asyncio.sleep(HEARTBEAT)


def _file_lock(database: Database, name: str) -> _Lock | None:
    lock = Path(f"{database.engine.url.database}.{name}.lock").open("w")  # noqa: SIM115  held until released
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None
    return _Lock(lock.close)


def _advisory_lock(database: Database, name: str) -> _Lock | None:
    try:
        connection = database.connect_apart().execution_options(isolation_level="AUTOCOMMIT")
    except DBAPIError:  # nobody answers there
        return None
    try:
        taken = connection.scalar(sa.text("SELECT pg_try_advisory_lock(:key)"), {"key": zlib.crc32(name.encode())})
    except DBAPIError:
        taken = False
    if not taken:
        connection.close()
        return None
    return _Lock(lambda: _end(connection), lambda: connection.scalar(sa.text("SELECT 1")))


def _end(connection: sa.Connection) -> None:
    """The connection itself, not back into the pool: the lock lasts as long as it does."""
    with suppress(DBAPIError):
        connection.invalidate()
    connection.close()
