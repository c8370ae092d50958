"""What SQLite itself does on this disk: one row and one COMMIT at a time, `synchronous=FULL`."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path


def commits_per_second(folder: Path, seconds: float = 3.0) -> float:
    """One connection, one insert a transaction, each on the disk before the next begins."""
    with closing(sqlite3.connect(folder / "raw.db", isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("CREATE TABLE IF NOT EXISTS saved (id INTEGER PRIMARY KEY, answer TEXT, at TEXT)")
        began = time.perf_counter()
        count = 0
        while time.perf_counter() - began < seconds:
            database.execute("BEGIN IMMEDIATE")
            database.execute("INSERT INTO saved (answer, at) VALUES (?, ?)", ("b", "2026-01-01T10:00:00"))
            database.execute("COMMIT")
            count += 1
        return count / (time.perf_counter() - began)
