"""What an erasure would leave beside the database's rows: a log, and copies that were set aside.

SQLite writes into a log beside its file (`-wal`) first, and what a row said lies there until the log is emptied. And
`make restore` sets aside what was there before: the registry of such a copy goes where it does not know the erasure.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from registry.settings import settings
from shared.database import Database

ASIDE = "replaced-*"
FILES = ("registry.db", "registry.db-wal", "registry.db-shm")


async def clear_traces(database: Database, erasure_id: str) -> None:
    """Empty the log beside the database, and delete the registry from each copy that was set aside with them in it."""
    await database.empty_log()
    for copy in (settings().var / "backups").glob(ASIDE):
        if not knows(copy / FILES[0], erasure_id):
            for name in FILES:
                (copy / name).unlink(missing_ok=True)


def knows(file: Path, erasure_id: str) -> bool:
    """Whether in these books the erasure was carried out. What cannot be read counts as that it was not."""
    if not file.exists():
        return True
    try:
        with closing(sqlite3.connect(file)) as books:
            found = books.execute("SELECT 1 FROM erasures WHERE id = ?", (erasure_id,)).fetchone()
    except sqlite3.DatabaseError:
        return False
    return found is not None
