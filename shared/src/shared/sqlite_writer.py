"""One writer thread per SQLite file. Commands that arrive while the disk is busy are committed together."""

import asyncio
import queue
import threading
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import sqlalchemy as sa
from sqlmodel import Session

from shared import failpoints

R = TypeVar("R")
GROUP = 256
"""At most so many commands share one COMMIT."""


class Waiting(NamedTuple):
    command: Callable[[Session], Any]
    loop: asyncio.AbstractEventLoop
    answer: "asyncio.Future[tuple[Any, bool]]"


class Outcome(NamedTuple):
    waiting: Waiting
    result: Any = None
    facts: bool = False
    error: BaseException | None = None


def sqlite_engine(url: str, *, writer: bool) -> sa.Engine:
    """`isolation_level=None` leaves BEGIN to us: IMMEDIATE for the writer, deferred and read-only for readers."""
    engine = sa.create_engine(url, connect_args={"check_same_thread": False, "isolation_level": None})
    begin = "BEGIN IMMEDIATE" if writer else "BEGIN"

    @sa.event.listens_for(engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA busy_timeout = 10000")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -16000")
        if not writer:
            connection.execute("PRAGMA query_only = ON")

    @sa.event.listens_for(engine, "begin")
    def start(connection: sa.Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


class SQLiteWriter:
    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._queue: queue.SimpleQueue[Waiting | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="sqlite-writer", daemon=True)
        self._thread.start()

    async def run(self, command: Callable[[Session], R]) -> tuple[R, bool]:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[tuple[R, bool]] = loop.create_future()
        self._queue.put(Waiting(command, loop, answer))
        return await answer

    def close(self) -> None:
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while True:
            group = self._next_group()
            if group is None:
                return
            outcomes = self._commit_together(group)
            for loop in {outcome.waiting.loop for outcome in outcomes}:
                mine = [outcome for outcome in outcomes if outcome.waiting.loop is loop]
                if not loop.is_closed():
                    loop.call_soon_threadsafe(_deliver, mine)

    def _next_group(self) -> list[Waiting] | None:
        first = self._queue.get()
        if first is None:
            return None
        group = [first]
        while len(group) < GROUP and not self._queue.empty():
            following = self._queue.get()
            if following is None:
                self._queue.put(None)
                break
            group.append(following)
        return group

    def _commit_together(self, group: list[Waiting]) -> list[Outcome]:
        try:
            with self._engine.connect() as connection, connection.begin():
                outcomes = [_attempt_within(connection, waiting) for waiting in group]
                failpoints.reach("before-commit")
            failpoints.reach("after-commit")
            return outcomes
        except Exception as error:  # COMMIT failed: nothing of this group happened
            return [Outcome(waiting, error=error) for waiting in group]


class TransactionGone(Exception):
    """SQLite itself gave the whole transaction up, as it may when the disk is full: the group did not happen."""


def _attempt_within(connection: sa.Connection, waiting: Waiting) -> Outcome:
    """Looks after each command: the next SAVEPOINT would open a transaction of its own, and COMMIT would be empty."""
    outcome = _attempt(connection, waiting)
    pooled: Any = connection.connection.dbapi_connection
    if not pooled.in_transaction:
        raise TransactionGone from outcome.error
    return outcome


def _attempt(connection: sa.Connection, waiting: Waiting) -> Outcome:
    session = Session(bind=connection, join_transaction_mode="create_savepoint", expire_on_commit=False)
    try:
        with session:
            result = waiting.command(session)
            session.commit()
            return Outcome(waiting, result, bool(session.info.get("facts")))
    except BaseException as error:  # this command's savepoint is undone; the others of the group stand
        return Outcome(waiting, error=error)


def _deliver(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        answer = outcome.waiting.answer
        if answer.done():
            continue
        if outcome.error is not None:
            answer.set_exception(outcome.error)
        else:
            answer.set_result((outcome.result, outcome.facts))
