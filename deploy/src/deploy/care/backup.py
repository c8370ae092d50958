"""`make backup`: the five databases as they were at one moment, also while Peerway runs, and all that lies beside them.

But for the keys: a copy alone opens nothing that people sealed. They are copied after it, to a place of their own, so
that all opens which the copy holds.

For one moment nobody can write: we hold the write lock of every database, open a reading snapshot on each, and let
go. Copying then takes as long as it takes. Without that moment a copy could hold a fact's effect but not the fact.
A database on a PostgreSQL is copied the same way, by the server's own tools: see `servers`.

JetStream's storage is not copied: the outboxes in the databases are the event log. `restore` empties the broker, and
the relays send everything again; the inboxes make what was already known harmless.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from deploy.care import servers
from deploy.care.keys import copy as copy_keys
from deploy.places import var
from deploy.run import variables
from deploy.setup.steps import Stop, step
from shared.services import SERVICES

KEYS = "keys"
NOT_COPIED = {"nats", "log", "run", "backups", "secrets", "key-copies", "templates", KEYS}
"""The keys, and what a start makes anew. Everything else under `var` is copied: databases, uploads, marks."""

MANIFEST = "manifest.json"
DUMP = ".dump"
"""The ending of a copy that `pg_restore` reads."""
_PATIENCE = 10
"""Seconds to wait for a database's write lock."""


def backup(target: Path | None = None) -> Path:
    files, urls = _files(), on_servers()
    place = target or var() / "backups" / datetime.now(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    place.mkdir(mode=0o700, parents=True)
    with step(f"Copying {len(files) + len(urls)} databases and what belongs to them"), ExitStack() as reading:
        with servers.held(urls, reading) as exported:
            opened = reading.enter_context(snapshots(files))
            moment = datetime.now(UTC)
        for database, snapshot in zip(files, opened, strict=True):
            _copy_database(snapshot, place / database.name)
        for name, url in urls.items():
            servers.copy(url, exported[name], place / f"{name}{DUMP}")
        _copy_the_rest(place, files)
    _write_manifest(place, moment)
    return place


@contextmanager
def snapshots(databases: list[Path]) -> Iterator[list[sqlite3.Connection]]:
    """Reading connections that all see the same moment, however long they are used."""
    with ExitStack() as reading:
        with ExitStack() as writing:
            for database in databases:
                holder = writing.enter_context(closing(_open(database)))
                holder.execute("BEGIN IMMEDIATE")
            opened = [reading.enter_context(closing(_open(database))) for database in databases]
            for connection in opened:
                connection.execute("BEGIN")
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield opened


def on_servers() -> dict[str, str]:
    """The databases that are not files."""
    return {name: url for name, url in variables.databases().items() if not url.startswith("sqlite")}


def _files() -> list[Path]:
    found = [var() / f"{name}.db" for name in SERVICES if name not in on_servers()]
    missing = [database.name for database in found if not database.exists()]
    if missing:
        raise Stop(f"There is no {', '.join(missing)} in {var()}.")
    return found


def _open(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(database, timeout=_PATIENCE, isolation_level=None)


def _copy_database(snapshot: sqlite3.Connection, to: Path) -> None:
    with closing(sqlite3.connect(to)) as copy:
        snapshot.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def _copy_the_rest(place: Path, databases: list[Path]) -> None:
    """After the snapshots: a row never points at an upload that was not copied."""
    names = {database.name for database in databases}
    for path in var().iterdir():
        if (
            path.name in NOT_COPIED
            or path.suffix == ".lock"
            or path.name.removesuffix("-wal").removesuffix("-shm") in names
        ):
            continue
        if path.is_dir():
            shutil.copytree(path, place / path.name)
        elif path.is_file():
            shutil.copy2(path, place / path.name)


def _write_manifest(place: Path, moment: datetime) -> None:
    files = {str(file.relative_to(place)): sha256(file) for file in sorted(place.rglob("*")) if file.is_file()}
    written = {"moment": moment.isoformat(), "sha256": files, "keys": keys()}
    (place / MANIFEST).write_text(json.dumps(written, indent=1))


def keys() -> list[str]:
    """The databases of keys that are here, without which what was sealed stays shut."""
    return sorted(file.name for file in (var() / KEYS).glob("*.db"))


def sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


if __name__ == "__main__":
    os.umask(0o077)
    print(f"  It is in {backup(Path(sys.argv[1]) if sys.argv[1:] else None)}")
    print(f"  The keys of persons are not in it, but in {copy_keys(datetime.now(UTC))}. Keep them in another place.")
