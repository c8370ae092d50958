"""Looks into a database with plain SQL, without loading what serves."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

LOADING, LOADED = "loading", "loaded"
"""How far the invented people have come; a database without this mark holds none."""


def first(url: str, statement: str) -> Any:
    """The first value that it finds. None, too, where there is no such database or no such table."""
    rows = _sqlite(url, statement) if url.startswith("sqlite") else _elsewhere(url, statement)
    return rows[0][0] if rows else None


def revision(url: str) -> str | None:
    """Where the database is in its history."""
    found = first(url, "SELECT version_num FROM alembic_version")
    return None if found is None else str(found)


def demonstration(url: str) -> str | None:
    found = first(url, "SELECT state FROM demonstration")
    return None if found is None else str(found)


def bank_entries(url: str) -> int:
    return int(first(url, "SELECT count(*) FROM bank_entries") or 0)


def erasures(url: str) -> int:
    return int(first(url, "SELECT count(*) FROM erasures") or 0)


def _sqlite(url: str, statement: str) -> Sequence[Sequence[Any]]:
    file = Path(url.removeprefix("sqlite:///"))
    if not file.exists():
        return ()
    with closing(sqlite3.connect(file)) as database:
        try:
            return database.execute(statement).fetchall()
        except sqlite3.OperationalError:
            return ()


def _elsewhere(url: str, statement: str) -> Sequence[Sequence[Any]]:
    import psycopg

    with psycopg.connect(url.replace("+psycopg", ""), connect_timeout=5) as database:
        try:
            return database.execute(statement.encode()).fetchall()
        except psycopg.errors.UndefinedTable:
            return ()
