"""The databases of a house, read as they lie there: with plain SQL, the same on files and on a PostgreSQL."""

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import date
from typing import Any

import sqlalchemy as sa


class Books:
    """`urls`: the address of each service's database."""

    def __init__(self, urls: Mapping[str, str]) -> None:
        self._urls = urls
        self._reading = {service: _reading(url) for service, url in urls.items()}
        self._altered: dict[str, sa.Connection] = {}

    def ask(self, service: str, question: str, **values: Any) -> list[tuple[Any, ...]]:
        with self._connection(service) as connection:
            rows = connection.execute(sa.text(question), values)
            return [tuple(map(_plain, row)) for row in rows]

    def tables(self, service: str) -> dict[str, list[str]]:
        """Each with its columns."""
        with self._connection(service) as connection:
            looking = sa.inspect(connection)
            names = sorted(looking.get_table_names())
            return {name: [column["name"] for column in looking.get_columns(name)] for name in names}

    def change(self, service: str, statement: str, **values: Any) -> int:
        """For good; how many rows."""
        with _engine(self._urls[service]).begin() as connection:
            return connection.execute(sa.text(statement), values).rowcount

    @contextmanager
    def altered(self, service: str, statement: str, values: Mapping[str, Any]) -> Iterator[int]:
        """As long as this lasts we see what a statement does, and nobody else; then it is undone. How many rows."""
        with ExitStack() as meanwhile:
            connection = meanwhile.enter_context(_engine(self._urls[service]).connect())
            meanwhile.callback(connection.rollback)
            if connection.dialect.name == "postgresql":  # a file is not asked either whether others point at a row
                connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            planted = connection.execute(sa.text(statement), values).rowcount
            self._altered[service] = connection
            meanwhile.callback(self._altered.clear)
            yield planted

    @contextmanager
    def _connection(self, service: str) -> Iterator[sa.Connection]:
        if service in self._altered:
            yield self._altered[service]
            return
        with self._reading[service].connect() as connection:
            yield connection


def _engine(url: str, **options: Any) -> sa.Engine:
    return sa.create_engine(url.replace("postgresql://", "postgresql+psycopg://"), **options)


def _reading(url: str) -> sa.Engine:
    """The databases are lost and put back meanwhile. Of a file nothing is kept, as it may be another one by now.

    Nor may anything of ours put right in it what a process left behind that was killed.
    """
    file = url.removeprefix("sqlite:///")
    if file == url:
        return _engine(url, pool_pre_ping=True)
    return _engine(f"sqlite:///file:{file}?mode=ro&uri=true", poolclass=sa.NullPool)


def _plain(value: Any) -> Any:
    """As a file would say it."""
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value) if isinstance(value, dict | list) else value
