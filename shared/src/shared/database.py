"""The one way to the database: `await write(command, …)` and `await read(query, …)`.

Commands and queries are plain synchronous functions whose first argument is a session. `write` answers only after
COMMIT. SQLite: commands and queries run in the event loop; commands that wait together run each in its own savepoint
and are committed together (group commit, synchronous=FULL), see `shared.sqlite_writer`. PostgreSQL: each command is one
SERIALIZABLE transaction in a thread, run again when another one was first, see `shared.postgresql`. A database that
does not answer, or has no room, is a refusal: `Unavailable`.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Concatenate, ParamSpec, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import registry
from sqlmodel import Field, Session, SQLModel

from shared.sqlite_writer import SQLiteWriter, sqlite_engine
from shared.trouble import as_refusal, counted

P = ParamSpec("P")
R = TypeVar("R")
READY_WITHIN = 1.5
"""Seconds in which a database answers that is ready."""

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def new_registry() -> registry:
    """A registry of its own for each service: `class Base(SQLModel, registry=new_registry())`."""
    return registry(metadata=sa.MetaData(naming_convention=NAMING))


class Instant(sa.TypeDecorator[datetime]):
    """An aware moment, kept as UTC; both databases give back an aware UTC datetime."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def instant(*, nullable: bool = False, index: bool = False) -> Any:
    """A column for a moment: `at: datetime = instant()`."""
    kind: Any = Instant
    if nullable:
        return Field(default=None, sa_type=kind, nullable=True, index=index)
    return Field(sa_type=kind, nullable=False, index=index)


def state_of(
    states: type[StrEnum],
    *,
    name: str = "state",
    nullable: bool = False,
    index: bool = False,
    primary_key: bool = False,
) -> Any:
    """A column for a state: `state: State = state_of(State)`. The database refuses a value that is no member."""
    kind: Any = sa.Enum(
        states,
        native_enum=False,
        create_constraint=True,
        name=name,
        length=40,
        values_callable=lambda members: [member.value for member in members],
    )
    if nullable:
        return Field(default=None, sa_type=kind, nullable=True, index=index)
    return Field(sa_type=kind, nullable=False, index=index, primary_key=primary_key)


def index_where(where: str, name: str, *columns: str, unique: bool = False) -> sa.Index:
    """An index of those rows alone of which this is so, on both databases."""
    rows = sa.text(where)
    return sa.Index(name, *columns, unique=unique, sqlite_where=rows, postgresql_where=rows)


def table(model: type[SQLModel]) -> sa.Table:
    """What lies under a model, for a statement past the ORM."""
    found = sa.inspect(model).local_table
    assert isinstance(found, sa.Table)
    return found


def per_dialect(build: Callable[[Any], sa.Executable]) -> Callable[[Session | sa.Connection], sa.Executable]:
    """A statement that the two databases word differently, built once for each.

    `_ADD = per_dialect(build)` beside the tables, `_ADD(session)` where it is executed. `build` is given a dialect, for
    its `insert`.
    """
    built = {"sqlite": build(sqlite), "postgresql": build(postgresql)}
    return lambda session: built[(session if isinstance(session, sa.Connection) else session.get_bind()).dialect.name]


class Database:
    """One per process and database. `on_commit` callbacks run in the event loop after a commit that recorded facts."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.sqlite = url.startswith("sqlite")
        self.on_commit: list[Callable[[], None]] = []
        if self.sqlite:
            self.engine = sqlite_engine(url, writer=True)
            self._reading = sqlite_engine(url, writer=False)
            self._writer = SQLiteWriter(self.engine)
        else:
            from shared.postgresql import Server  # its driver takes ten megabytes of each process

            self._server = Server(url)
            self.engine = self._server.engine

    async def write(self, command: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a command and commit; what it returns is durable. A refusal rolls back this command alone."""

        def run(session: Session) -> R:
            return _call(command, session, args, kwargs)

        with _refusing():
            result, facts = await (self._writer.run(run) if self.sqlite else self._server.write(run))
        self._wake(facts)
        return result

    async def write_behind(self, command: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """`write` for what no person waits for, and what is harmless twice: facts that arrive, duties.

        In the order in which it is given, many in one transaction, each in a savepoint of its own.
        """

        def run(session: Session) -> R:
            return _call(command, session, args, kwargs)

        if self.sqlite:
            with _refusing():
                result, facts = await self._writer.run(run, behind=True)
        else:
            result, facts = await self._server.behind.run(run)
        self._wake(facts)
        return result

    async def write_directly(
        self, command: Callable[Concatenate[sa.Connection, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """`write` for a command of plain statements, which records no fact and runs with every key pressed.

        On PostgreSQL it sees what others commit meanwhile, so it locks the rows on which it decides.
        """
        if self.sqlite:
            with _refusing():
                return await self._writer.run_directly(lambda connection: _call(command, connection, args, kwargs))

        def run(session: Session) -> R:
            return _call(command, session.connection(), args, kwargs)

        result, _ = await self._server.write(run, locking=True)
        return result

    async def read(self, query: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query in a read-only session that takes no write lock."""
        if self.sqlite:
            return self._look(query, args, kwargs)
        return await self._server.read(lambda session: _call(query, session, args, kwargs))

    async def read_directly(
        self, query: Callable[Concatenate[sa.Connection, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """`read` for a query of plain statements that is asked with every page somebody turns."""
        if not self.sqlite:
            return await self._server.read(lambda session: _call(query, session.connection(), args, kwargs))
        with _refusing(), self._reading.connect() as connection:
            return _call(query, connection, args, kwargs)

    async def read_apart(self, query: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """`read` for the look how a process does: answered soon or refused, however much the database has to do."""
        if self.sqlite:
            return self._look(query, args, kwargs)
        return await self._server.read_apart(lambda session: _call(query, session, args, kwargs), READY_WITHIN)

    async def empty_log(self) -> None:
        """Write what lies in the log beside an SQLite file into it, and empty the log: deleted words stay in none.

        Whoever reads keeps it full; then it is tried again. On PostgreSQL that is for the server to do.
        """
        if self.sqlite:
            with _refusing():
                await self._writer.empty_log()

    def connect_apart(self) -> sa.Connection:
        """A connection that no command uses, for what is held as long as a process lives."""
        return (self.engine if self.sqlite else self._server.apart).connect()

    def _wake(self, facts: bool) -> None:
        if facts:
            for woken in self.on_commit:
                woken()

    def _look(self, query: Callable[..., R], args: Any, kwargs: Any) -> R:
        if not self.sqlite:
            return self._server.look(lambda session: _call(query, session, args, kwargs))
        with _refusing(), Session(self._reading, expire_on_commit=False) as session:
            return _call(query, session, args, kwargs)

    def write_now(self, command: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The same for tools without an event loop, such as loading and rebuilding; never in a serving process."""
        return asyncio.run(self.write(command, *args, **kwargs))

    def read_now(self, query: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        return self._look(query, args, kwargs)

    def close(self) -> None:
        if not self.sqlite:
            self._server.close()
            return
        self._writer.close()
        self._reading.dispose()
        self.engine.dispose()


@contextmanager
def _refusing() -> Iterator[None]:
    """SQLite: a full disk, or a file that another process keeps, is told as such."""
    try:
        yield
    except DBAPIError as error:
        refusal = as_refusal(error, counted(error))
        if refusal is error:
            raise
        raise refusal from error


def _call(command: Callable[..., R], session: Session | sa.Connection, args: Any, kwargs: Any) -> R:
    """A StopIteration cannot travel through a future: whoever awaits it would wait for ever."""
    try:
        return command(session, *args, **kwargs)
    except StopIteration as error:
        raise RuntimeError("a command took from an empty iterator") from error
