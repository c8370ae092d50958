"""Copies of the books with one fault each: an oracle that says nothing about them proves nothing."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from tests.drills.ledger import KINDS, Ledger
from tests.drills.oracle import Books, differences

Fault = tuple[str, str, str, str]
"""Its name, the service in whose books it is planted, how, and what the oracle has to say."""
FAULTS: tuple[Fault, ...] = (
    (
        "a lost answer",
        "exam",
        "DELETE FROM answer_versions WHERE rowid = (SELECT MAX(rowid) FROM answer_versions)",
        "acknowledged answer lost",
    ),
    (
        "an altered answer",
        "exam",
        "UPDATE answer_versions SET answer = 'z' WHERE rowid = (SELECT MAX(rowid) FROM answer_versions)",
        "acknowledged answer altered",
    ),
    (
        "a lost fact",
        "registry",
        "DELETE FROM inbox WHERE id = (SELECT id FROM inbox WHERE aggregate = 'exam.candidacy' LIMIT 1)",
        "facts missing in registry",
    ),
    (
        "a fact that nobody understands",
        "exam",
        "UPDATE outbox SET type = 'exam.candidacy.result-withdrawn.v2'"
        " WHERE id = (SELECT id FROM outbox WHERE aggregate = 'exam.candidacy' LIMIT 1)",
        "not understood, and counted as applied in registry",
    ),
    (
        "a second certificate",
        "registry",
        "INSERT INTO outbox (id, aggregate, subject, version, type, body, recorded_at, published_at)"
        " SELECT id || '-again', aggregate, subject, version + 1000, type, body, recorded_at, published_at"
        " FROM outbox WHERE type = 'registry.certification.granted.v1' LIMIT 1",
        "certified 2 times",
    ),
    (
        "a wrong status",
        "registry",
        "UPDATE certifications SET valid_until = '2099-12-31'"
        " WHERE person_id = (SELECT person_id FROM certifications LIMIT 1)",
        "wrong validity",
    ),
)


def lost_acts(ledger: Ledger) -> Iterator[Fault]:
    """Of each kind of act one, lost. A kind of which nothing was acknowledged cannot be seen, and is told."""
    for kind, (service, table, columns, _) in KINDS.items():
        known = min(ledger.acts[kind], key=str, default=("nothing",) * len(columns))
        row = " AND ".join(f"{column} = {value!r}" for column, value in zip(columns, known, strict=True))
        yield f"a lost {kind}", service, f"DELETE FROM {table} WHERE {row}", f"acknowledged {kind} lost"


def blind_spots(var: Path, ledger: Ledger, scratch: Path, told: Callable[[str], None]) -> list[str]:
    """The faults that the oracle did not see; each is planted in a copy of its own."""
    unseen = []
    for name, service, statement, expected in (*FAULTS, *lost_acts(ledger)):
        copy = _copy(var, scratch / name.replace(" ", "-"))
        with closing(sqlite3.connect(copy / f"{service}.db")) as database:
            planted = database.execute(statement).rowcount
            database.commit()
        seen = planted > 0 and any(expected in line for line in differences(Books(copy), ledger))
        told(f"  {name}: {'seen' if seen else 'NOT SEEN'}")
        if not seen:
            unseen.append(name)
    return unseen


def _copy(var: Path, to: Path) -> Path:
    to.mkdir(parents=True)
    for place in var.glob("*.db"):
        with closing(sqlite3.connect(place)) as source, closing(sqlite3.connect(to / place.name)) as target:
            source.backup(target)
    shutil.copystat(var, to)
    return to
