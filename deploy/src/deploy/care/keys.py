"""`make keys`: copies the keys of persons to a place of their own, and wraps them with a new master key.

Once a week; `make backup` copies them too, since what people sealed after the last copy of the keys would open nowhere.
A copy opens with the master key of its time or the one before, so after two weeks it is noise: whoever was erased stays
erased, whatever is put back. Copies of more than a week are deleted.
"""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from deploy.places import var
from deploy.setup.steps import Stop, step
from shared.settings import Settings
from shared.vault import Keyring

COPIES = "key-copies"
KEPT = timedelta(days=7)
NAMED = "%Y-%m-%dT%H%M%SZ"
SEALING = ("ce-tracker", "curriculum", "exam", "registry")
"""The services that seal."""


def copy_and_renew(now: datetime) -> Path:
    """Where the copy is."""
    place = copy(now)
    with step("Wrapping all keys anew"):
        for service in SEALING:
            keyring = Keyring.of(Settings(), service)
            keyring.renew()
            keyring.close()
    return place


def copy(now: datetime) -> Path:
    """Where the copy is. Keys on a PostgreSQL are copied by its own tools, apart from the data."""
    place = var() / COPIES / now.strftime(NAMED)
    place.mkdir(mode=0o700, parents=True, exist_ok=True)  # `make backup` may have come in the same second
    databases = sorted((var() / "keys").glob("*.db"))
    with step(f"Copying {len(databases)} databases of keys"):
        for database in databases:
            with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(place / database.name)) as copy:
                source.backup(copy)
    for old in (var() / COPIES).iterdir():
        if datetime.strptime(old.name, NAMED).replace(tzinfo=UTC) < now - KEPT:
            shutil.rmtree(old)
    return place


if __name__ == "__main__":
    os.umask(0o077)
    if sys.argv[1:]:
        raise Stop("This takes no arguments, as in: make keys")
    print(f"  The copy is in {copy_and_renew(datetime.now(UTC))}. Keep it apart from the copies of the data.")
