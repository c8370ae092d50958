"""Copies of databases on a PostgreSQL, by the server's own tools, of one moment.

As for files: for that moment nobody can write. We hold a lock on every table of every database, export a snapshot of
each, and let go; the tools read those snapshots for as long as they take.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from deploy.run import looking
from deploy.setup.steps import Stop

_PATIENCE = "10s"
"""How long we wait for those who write just now."""
_TABLES = "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'"
_VARIABLES = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
}


@contextmanager
def held(urls: Mapping[str, str], reading: ExitStack) -> Iterator[dict[str, str]]:
    """The snapshot of each database, taken while nobody writes in any. They last as long as `reading`."""
    with ExitStack() as writing:
        for url in urls.values():
            holder = writing.enter_context(_connected(url))
            tables = ", ".join(row[0] for row in holder.execute(_TABLES.encode()).fetchall())
            holder.rollback()
            holder.execute(f"SET lock_timeout = '{_PATIENCE}'".encode())
            if tables:
                holder.execute(f"LOCK TABLE {tables} IN SHARE MODE".encode())
        yield {name: _exported(reading.enter_context(_connected(url))) for name, url in urls.items()}


def _exported(connection: "psycopg.Connection[tuple[str, ...]]") -> str:
    connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    row = connection.execute("SELECT pg_export_snapshot()").fetchone()
    assert row is not None
    return row[0]


def copy(url: str, snapshot: str, to: Path) -> None:
    _tool("pg_dump", url, "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={to}")


def put_back(url: str, source: Path) -> None:
    database = conninfo_to_dict(url)["dbname"]
    options = ("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", f"--dbname={database}")
    _tool("pg_restore", url, *options, str(source))


def refuse_unless_empty(name: str, url: str) -> None:
    """A copy is never put over something: whoever wants that makes a new database, and keeps the old one."""
    if looking.first(url, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"):
        raise Stop(
            f"The database of {name} is not empty. Make a new one, name it in the settings, and restore into that;"
            " the old one stays as it is. Nothing was changed."
        )


def _connected(url: str) -> "psycopg.Connection[tuple[str, ...]]":
    return psycopg.connect(_plain(url), connect_timeout=5)


def _plain(url: str) -> str:
    return url.replace("+psycopg", "")


def _tool(name: str, url: str, *arguments: str) -> None:
    """The password goes by the environment: what a command is given everybody on the machine can read."""
    program = shutil.which(name)
    if program is None:
        raise Stop(
            f"{name} is not here. It comes with PostgreSQL's client programs, as in: apt install postgresql-client"
        )
    given = conninfo_to_dict(_plain(url))
    variables = {_VARIABLES[key]: str(value) for key, value in given.items() if key in _VARIABLES}
    done = subprocess.run([program, *arguments], env={**os.environ, **variables}, capture_output=True, text=True)
    if done.returncode:
        raise Stop(f"{name} did not come to its end: {done.stderr.strip()}")
