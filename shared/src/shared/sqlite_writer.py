"""One transaction at a time on an SQLite file. Commands that arrive while the disk is busy are committed together.

What no person waits for is done behind: a little of it with each group, so that a day on which many facts arrive holds
up nobody who saves.

Commands run in the event loop, between two requests: SQLite answers out of memory in microseconds, and handing each
command to a thread costs more than most commands do. Only COMMIT, which waits for the disk, runs in a thread.
"""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import asynccontextmanager
from itertools import chain
from typing import Any, NamedTuple, TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from shared import failpoints
from shared.refusals import Unavailable
from shared.sqlite_queues import Queues, Waiting
from shared.trouble import Busy

R = TypeVar("R")
PATIENCE = 10.0
"""Seconds that a writer waits for another process that has the file, such as a restore."""
_AGAIN = 0.002
"""Seconds between two looks whether the file is free."""
_GAP = 0.01
"""Seconds for which the file is free while only what is done behind is left: another process may wait for it."""
_BREATH = 0.004
"""Seconds that commands of a group may keep the event loop before others have their turn."""


class Outcome(NamedTuple):
    waiting: Waiting
    result: Any = None
    facts: bool = False
    error: BaseException | None = None


def sqlite_engine(url: str, *, writer: bool) -> sa.Engine:
    """`isolation_level=None` leaves BEGIN to us: IMMEDIATE for the writer, deferred and read-only for readers."""
    engine = sa.create_engine(url, connect_args={"check_same_thread": False, "isolation_level": None})

    @sa.event.listens_for(engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA busy_timeout = 10000")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")  # a person's key that was deleted is not left in a free page
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("PRAGMA query_only = OFF" if writer else "PRAGMA query_only = ON")
        if writer:
            connection.execute("PRAGMA busy_timeout = 0")  # the event loop must not be kept waiting: see `_begun`

    for step, words in _SAVEPOINT.items():  # past SQLAlchemy, which would compile them anew for each command
        setattr(engine.dialect, step, _said_at_once(words))

    @sa.event.listens_for(engine, "begin")
    def start(connection: sa.Connection) -> None:
        if writer:
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # it may be refused, and SQLAlchemy says so in its own way
        else:
            _driver(connection).execute("BEGIN")

    return engine


_SAVEPOINT = {
    "do_savepoint": "SAVEPOINT",
    "do_release_savepoint": "RELEASE",
    "do_rollback_to_savepoint": "ROLLBACK TO",
}


def _said_at_once(words: str) -> Callable[[sa.Connection, str], None]:
    def say(connection: sa.Connection, name: str) -> None:
        _driver(connection).execute(f"{words} {name}")

    return say


def _driver(connection: sa.Connection) -> Any:
    """`sqlite3`'s own connection: what is said with each command goes past SQLAlchemy."""
    return connection.connection.dbapi_connection


class SQLiteWriter:
    """Each event loop has a queue of its own; the lock lets one group of one of them at the file."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._kept: sa.Connection | None = None
        """From a group that was committed, for the next; whoever has the lock takes it."""
        self._queues: dict[asyncio.AbstractEventLoop, Queues] = {}
        self._working: set[asyncio.Task[None]] = set()
        self._one = threading.Lock()
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="sqlite-commit")

    async def run(self, command: Callable[[Session], R], *, behind: bool = False) -> tuple[R, bool]:
        """The result, and whether facts were recorded."""
        return await self._take_turn(lambda connection: in_session(connection, command), behind)

    async def run_directly(self, command: Callable[[sa.Connection], R]) -> R:
        """Without a session, which costs more than two statements do."""
        result, _ = await self._take_turn(lambda connection: _in_savepoint(connection, command))
        return result

    async def empty_log(self) -> None:
        """As soon as nobody writes or reads."""
        until = time.monotonic() + PATIENCE
        while not (self._one.acquire(blocking=False) and self._emptied()):
            if time.monotonic() > until:
                raise Busy
            await asyncio.sleep(_AGAIN)

    def _emptied(self) -> bool:
        connection = self._engine.raw_connection()
        try:
            [blocked] = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            return not blocked[0]
        finally:
            connection.close()
            self._one.release()

    async def _take_turn(self, run: Callable[[sa.Connection], tuple[R, bool]], behind: bool = False) -> tuple[R, bool]:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[tuple[R, bool]] = loop.create_future()
        queues = self._queues.get(loop)
        if queues is None:
            queues = self._queues[loop] = Queues()
            task = loop.create_task(self._work(loop, queues))
            self._working.add(task)
            task.add_done_callback(lambda task: self._ended(task, loop, queues))
        (queues.behind if behind else queues.ahead).append(Waiting(run, answer))
        return await answer

    def close(self) -> None:
        self._disk.shutdown()
        if self._kept is not None:
            self._kept.close()

    async def _work(self, loop: asyncio.AbstractEventLoop, queues: Queues) -> None:
        """Until nobody waits. What arrives while a group is committed is the next group."""
        while any(queues):
            if queues.rests:
                await asyncio.sleep(_GAP)
                continue
            group: list[Waiting] = []
            try:
                _deliver(await self._commit_together(queues, group))
            except asyncio.CancelledError:
                queues.ahead.extend(group)
                raise
            if queues.behind and not queues.ahead:
                await asyncio.sleep(_GAP)
        del self._queues[loop]

    def _ended(self, task: asyncio.Task[None], loop: asyncio.AbstractEventLoop, queues: Queues) -> None:
        """Whoever still waits when the loop ends is told that nobody answers any more."""
        self._working.discard(task)
        if task.cancelled():
            del self._queues[loop]
            for waiting in chain(*queues):
                waiting.answer.cancel()

    async def _commit_together(self, queues: Queues, group: list[Waiting]) -> list[Outcome]:
        """`group` takes whoever has had their turn in it."""
        try:
            async with self._transaction() as connection:
                return await _attempt_each(connection, queues.next_group(), group)
        except Exception as error:  # it could not begin, or COMMIT failed: nothing of this group happened
            group.extend(() if group else queues.next_group())
            return [Outcome(waiting, error=error) for waiting in group]

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[sa.Connection]:
        connection = await self._begun()
        try:
            yield connection
            failpoints.reach("before-commit")
            await _to_its_end(self._disk.submit(connection.commit))
            failpoints.reach("after-commit")
            self._kept = connection
        finally:
            if self._kept is not connection:
                connection.close()
            self._one.release()

    async def _begun(self) -> sa.Connection:
        """A connection that has the file to itself, as soon as nobody else has it."""
        until = time.monotonic() + PATIENCE
        while True:
            connection = self._try_to_begin(last=time.monotonic() > until)
            if connection is not None:
                return connection
            await asyncio.sleep(_AGAIN)

    def _try_to_begin(self, *, last: bool) -> sa.Connection | None:
        if not self._one.acquire(blocking=False):
            if last:
                raise Busy
            return None
        try:
            connection, self._kept = self._kept or self._engine.connect(), None
        except BaseException:
            self._one.release()
            raise
        try:
            connection.begin()
            return connection
        except OperationalError:
            connection.close()
            self._one.release()
            if last:
                raise
            return None


class TransactionGone(Unavailable):
    """SQLite itself gave the whole transaction up, as it may when the disk is full: the group did not happen."""


async def _attempt_each(connection: sa.Connection, turns: Iterator[Waiting], group: list[Waiting]) -> list[Outcome]:
    outcomes = []
    began = time.perf_counter()
    for waiting in turns:
        group.append(waiting)
        outcomes.append(_attempt_within(connection, waiting))
        if time.perf_counter() - began > _BREATH:
            await asyncio.sleep(0)
            began = time.perf_counter()
    return outcomes


def _attempt_within(connection: sa.Connection, waiting: Waiting) -> Outcome:
    """Looks after each command: the next SAVEPOINT would open a transaction of its own, and COMMIT would be empty."""
    outcome = _attempt(connection, waiting)
    if not _driver(connection).in_transaction:
        raise TransactionGone from outcome.error
    return outcome


def _attempt(connection: sa.Connection, waiting: Waiting) -> Outcome:
    try:
        return Outcome(waiting, *waiting.run(connection))
    except BaseException as error:  # this command's savepoint is undone; the others of the group stand
        return Outcome(waiting, error=error)


def in_session(
    connection: sa.Connection, command: Callable[[Session], R], info: dict[str, bool] | None = None
) -> tuple[R, bool]:
    """In a savepoint of the connection's transaction: the result, and whether facts were recorded."""
    savepoint: Any = "create_savepoint"
    with Session(bind=connection, join_transaction_mode=savepoint, expire_on_commit=False, info=info) as session:
        result = command(session)
        session.commit()
        return result, bool(session.info.get("facts"))


def _in_savepoint(connection: sa.Connection, command: Callable[[sa.Connection], R]) -> tuple[R, bool]:
    driver = _driver(connection)
    driver.execute("SAVEPOINT directly")
    try:
        result = command(connection)
    except BaseException:
        if driver.in_transaction:
            driver.execute("ROLLBACK TO directly")
            driver.execute("RELEASE directly")
        raise
    driver.execute("RELEASE directly")
    return result, False


async def _to_its_end(commit: "Future[None]") -> None:
    """Whoever is cancelled while the disk is busy leaves only when it is known what became of the transaction."""
    try:
        await asyncio.shield(asyncio.wrap_future(commit))
    except asyncio.CancelledError:
        wait([commit])
        raise


def _deliver(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        answer = outcome.waiting.answer
        if answer.done():
            continue
        if outcome.error is not None:
            answer.set_exception(outcome.error)
        else:
            answer.set_result((outcome.result, outcome.facts))
