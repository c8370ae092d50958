"""One active relay per database: a file lock beside a SQLite file, a session advisory lock in PostgreSQL."""

import asyncio
import fcntl
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import sqlalchemy as sa

from shared.database import Database


@asynccontextmanager
async def only_one(database: Database, name: str) -> AsyncIterator[None]:
    """Wait until no other process holds `name` for this database, then hold it."""
    attempt = _file_lock if database.sqlite else _advisory_lock
    while (release := await asyncio.to_thread(attempt, database, name)) is None:  # noqa: ASYNC110  another process holds it
        await asyncio.sleep(1)
    try:
        yield
    finally:
        release()


def _file_lock(database: Database, name: str) -> Callable[[], None] | None:
    lock = Path(f"{database.engine.url.database}.{name}.lock").open("w")  # noqa: SIM115  held until released
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None
    return lock.close


def _advisory_lock(database: Database, name: str) -> Callable[[], None] | None:
    connection = database.connect_apart().execution_options(isolation_level="AUTOCOMMIT")
    taken = connection.scalar(sa.text("SELECT pg_try_advisory_lock(:key)"), {"key": zlib.crc32(name.encode())})
    if not taken:
        connection.close()
        return None
    return connection.invalidate
