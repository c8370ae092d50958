"""PostgreSQL: each command is one SERIALIZABLE transaction in a thread, run again when another one was first.

People's commands, their reading, and what nobody waits for (facts, duties) have threads and connections of their own,
so that none keeps the others waiting. Everything has a limit of time, on the server and here: a server that is silent
is given up, too.
"""

import asyncio
import itertools
import random
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from shared import failpoints
from shared.connections import engine
from shared.sqlite_writer import in_session
from shared.trouble import Busy, Kind, OutcomeUnknown, as_refusal, counted

P = ParamSpec("P")
R = TypeVar("R")
Command = Callable[[Session], R]

WRITERS, READERS, APART = 8, 6, 3
"""Connections of a process. Five processes stay below the hundred that a server allows by default, with room for tools.

Apart: what nobody waits for, the look whether the server answers, the relay's lock."""
TRIES = {Kind.CONFLICT: 12, Kind.RACE: 4, Kind.GONE: 2}
"""How often a transaction is run in all. What else goes wrong would go wrong again."""
PATIENCE = 3.0
"""Seconds that somebody waits for a thread."""
GROUP, GROUP_SECONDS = 64, 0.2
"""At most so many of what nobody waits for share a transaction, and for so long: what it holds others may need."""
_READING: Any = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


class Lane:
    """Threads for one kind of work. Who cannot begin in time is told so."""

    def __init__(self, name: str, threads: int) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix=name)

    async def run(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        began = self._threads.submit(work, *args, **kwargs)
        late = False

        def give_up() -> None:
            nonlocal late
            late = began.cancel()  # only what has not begun

        timer = asyncio.get_running_loop().call_later(PATIENCE, give_up)
        try:
            return await asyncio.wrap_future(began)
        except asyncio.CancelledError:
            if late:
                raise Busy from None
            raise
        finally:
            timer.cancel()

    def close(self) -> None:
        self._threads.shutdown()


class Server:
    def __init__(self, url: str) -> None:
        self.engine = engine(url, WRITERS, "SERIALIZABLE")
        self._locking = self.engine.execution_options(isolation_level="READ COMMITTED")
        self.reading = engine(url, READERS, "REPEATABLE READ").execution_options(**_READING)
        self.apart = engine(url, APART, "SERIALIZABLE")
        self._writers, self._readers = Lane("writing", WRITERS), Lane("reading", READERS)
        self._looking = Lane("looking", 1)
        self.behind = Behind(self.apart)

    async def write(self, command: Command[R], *, locking: bool = False) -> tuple[R, bool]:
        """The result, and whether facts were recorded. Between two tries no thread is kept.

        `locking`: READ COMMITTED, for a command that locks the rows on which it decides. Of neighbours in an index the
        database would take many for rivals.
        """
        for attempt in itertools.count(1):
            try:
                return await self._writers.run(_transact, self._locking if locking else self.engine, command, attempt)
            except DBAPIError as error:
                await asyncio.sleep(pause_before_again(error, attempt))
        raise AssertionError("unreachable")

    async def read(self, query: Command[R]) -> R:
        for attempt in itertools.count(1):
            try:
                return await self._readers.run(self.look, query)
            except DBAPIError as error:
                await asyncio.sleep(pause_before_again(error, attempt))
        raise AssertionError("unreachable")

    def look(self, query: Command[R]) -> R:
        with Session(self.reading, expire_on_commit=False) as session:
            return query(session)

    async def read_apart(self, query: Command[R], within: float) -> R:
        try:
            async with asyncio.timeout(within):
                return await self._looking.run(self._look_apart, query)
        except TimeoutError:
            raise Busy from None
        except DBAPIError as error:
            raise as_refusal(error, counted(error)) from error

    def _look_apart(self, query: Command[R]) -> R:
        with Session(self.apart.execution_options(**_READING)) as session:
            return query(session)

    def close(self) -> None:
        for lane in (self._writers, self._readers, self._looking, self.behind):
            lane.close()
        for one in (self.reading, self.apart, self.engine):
            one.dispose()


def pause_before_again(error: DBAPIError, attempt: int) -> float:
    """Seconds until the next try. What stands, however often one tries, is raised."""
    kind = counted(error)
    if attempt >= TRIES.get(kind, 1):
        raise as_refusal(error, kind)
    return random.uniform(0, 0.002 * 2**attempt)


def _transact(engine: sa.Engine, command: Command[R], attempt: int) -> tuple[R, bool]:
    with Session(engine, expire_on_commit=False, info=_info(attempt)) as session:
        result = command(session)
        session.flush()
        failpoints.reach("before-commit")
        _commit(session)
        failpoints.reach("after-commit")
        return result, bool(session.info.get("facts"))


def _info(attempt: int) -> dict[str, bool]:
    """`again`: whoever lost a race may let the transaction fail, for it is run again."""
    return {"again": attempt < TRIES[Kind.RACE]}


def _commit(transaction: Session | sa.Connection) -> None:
    try:
        transaction.commit()
    except DBAPIError as error:
        if counted(error) == Kind.GONE:
            raise OutcomeUnknown from error
        raise


@dataclass
class Waiting:
    command: Command[Any]
    answer: "Future[tuple[Any, bool]]" = field(default_factory=Future)


class Behind:
    """What nobody waits for: a transaction for many, a savepoint for each, one transaction at a time.

    Side by side they would mostly undo each other, and keep people's own commands from being done.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._waiting: deque[Waiting] = deque()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="behind")

    async def run(self, command: Command[R]) -> tuple[R, bool]:
        """In the order in which they are given."""
        waiting = Waiting(command)
        self._waiting.append(waiting)
        self._thread.submit(self._take_turn)
        return await asyncio.wrap_future(waiting.answer)

    def close(self) -> None:
        self._thread.shutdown()

    def _take_turn(self) -> None:
        taken = [self._waiting.popleft() for _ in range(min(len(self._waiting), GROUP))]
        group = [one for one in taken if one.answer.set_running_or_notify_cancel()]
        while group:
            group = group[self._together(group) :]

    def _together(self, group: list[Waiting]) -> int:
        """Commit as many as there is time for; for how many it is known now what became of them."""
        if len(group) == 1:
            self._alone(group[0])
            return 1
        try:
            outcomes = self._attempt(group)
        except DBAPIError as error:
            if counted(error) in (Kind.GONE, Kind.AWAY):
                _tell(group, as_refusal(error, Kind.AWAY))
                return len(group)
            half = group[: len(group) // 2]
            return self._together(half)
        except Exception as error:
            _tell(group, error)
            return len(group)
        for waiting, outcome in outcomes:
            if isinstance(outcome, DBAPIError):
                self._alone(waiting)
            elif isinstance(outcome, BaseException):
                waiting.answer.set_exception(outcome)
            else:
                waiting.answer.set_result(outcome)
        return len(outcomes)

    def _attempt(self, group: list[Waiting]) -> list[tuple[Waiting, Any]]:
        until = time.monotonic() + GROUP_SECONDS
        outcomes: list[tuple[Waiting, Any]] = []
        with self._engine.connect() as connection:
            connection.begin()
            for waiting in group:
                outcomes.append((waiting, _outcome(connection, waiting.command)))
                if time.monotonic() > until:
                    break
            failpoints.reach("before-commit")
            connection.commit()
            failpoints.reach("after-commit")
        return outcomes

    def _alone(self, waiting: Waiting) -> None:
        for attempt in itertools.count(1):
            try:
                waiting.answer.set_result(_transact(self._engine, waiting.command, attempt))
                return
            except DBAPIError as error:
                try:
                    time.sleep(pause_before_again(error, attempt))
                except Exception as last:
                    waiting.answer.set_exception(last)
                    return
            except BaseException as error:
                waiting.answer.set_exception(error)
                return


def _outcome(connection: sa.Connection, command: Command[Any]) -> Any:
    """Of one command in its savepoint. What undoes the whole transaction is raised."""
    try:
        return in_session(connection, command, info=_info(1))
    except DBAPIError as error:
        if counted(error) in (Kind.CONFLICT, Kind.GONE):
            raise
        return error
    except BaseException as error:
        return error


def _tell(group: list[Waiting], error: BaseException) -> None:
    for waiting in group:
        waiting.answer.set_exception(error)
