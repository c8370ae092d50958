"""`make audit-bench N=100000`: how long the audit takes over so many certifications, and that it finds no difference.

Four people are certified by real commands: one plainly, one renewed, one suspended, one retired. The others are copies
of their rows under ids, numbers, salts and leaves of their own, in a house that lies in a folder for this run alone.
"""

import itertools
import json
import os
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from secrets import randbelow, token_bytes
from typing import Any, NamedTuple

from tests.bench.four_people import NAMES, certify_four

from registry.certifications.numbers import new_number
from registry.ledger.rules.leaf_content import canonical, commitment, keyed
from registry.ledger.rules.merkle_tree import leaf_hash, node_hash
from shared.ids import new_id

OTHERS = ("curriculum", "exam", "ce-tracker")
LEDGER = {"ledger_years", "ledger_leaves", "ledger_openings", "ledger_nodes", "ledger_heads", "published_keys"}
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|CPS(?:-[0-9A-Z]{4}){3}")
AT_ONCE = 2_000


class Row(NamedTuple):
    table: str
    values: dict[str, Any]


class Person:
    """One of the four: their rows in each database, and what their leaves commit to."""

    def __init__(self, opened: dict[str, sqlite3.Connection], person_id: str, plain: dict[str, dict[str, str]]) -> None:
        self.id = person_id
        self.rows = {name: list(_rows_of(database, person_id)) for name, database in opened.items()}
        self.ids = sorted({found for rows in self.rows.values() for row in rows for found in _ids(row)})
        self.plain = plain
        openings = opened["registry"].execute(
            "SELECT content FROM ledger_openings WHERE person_id = ? ORDER BY position", (person_id,)
        )
        self.leaves = [json.loads(content) for (content,) in openings]
        self.any = re.compile("|".join(map(re.escape, [person_id, *self.ids])))


def _rows_of(database: sqlite3.Connection, person_id: str) -> Iterator[Row]:
    """In every table: rows that name the person, or whose id one of those has."""
    database.row_factory = sqlite3.Row
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    known = {person_id}
    for _ in range(2):
        found = []
        for table in sorted(set(tables) - LEDGER):
            for row in map(dict, database.execute(f"SELECT * FROM {table}").fetchall()):
                if known & {value for value in row.values() if isinstance(value, str)}:
                    found.append(Row(table, row))  # noqa: PERF401
        known |= {row.values["id"] for row in found if isinstance(row.values.get("id"), str)}
    yield from found


def _ids(row: Row) -> Iterator[str]:
    for value in row.values.values():
        if isinstance(value, str):
            yield from ID.findall(value)


def copy(person: Person, number: int) -> tuple[dict[str, list[Row]], list[dict[str, Any]]]:
    """The rows of somebody else, and their openings without a place."""
    new = {person.id: f"person-{number}"}
    new |= {one: new_number() if one.startswith("CPS") else new_id() for one in person.ids}

    def changed(value: Any) -> Any:
        return person.any.sub(lambda found: new[found[0]], value) if isinstance(value, str) else value

    rows = {
        name: [Row(row.table, _fresh({column: changed(value) for column, value in row.values.items()})) for row in rows]
        for name, rows in person.rows.items()
    }
    facts = [row.values["body"] for row in person.rows["registry"] if row.table == "outbox"]
    digests = {_digest(body): _digest(changed(body)) for body in facts}
    return rows, [_opening(new[person.id], said, person.plain, changed, digests) for said in person.leaves]


def _fresh(row: dict[str, Any]) -> dict[str, Any]:
    row |= {"position": None} if "position" in row and "body" in row else {}
    return row | ({"entry": randbelow(2**53)} if "entry" in row else {})


def _digest(body: str) -> str:
    return sha256(body.encode()).hexdigest()


def _opening(person_id: str, said: dict[str, Any], plain: Any, changed: Any, digests: dict[str, str]) -> dict[str, Any]:
    salt = token_bytes(32)
    commits = {kind: keyed(salt, kind, changed(text)) for kind, text in plain[said["event"]].items() if kind in said}
    again = json.loads(changed(canonical(said))) | commits
    if "said" in again:
        again["said"] = digests[said["said"]]
    return {"person_id": person_id, "salt": salt, "content": canonical(again)}


def fill(var: Path, count: int) -> None:
    plain = certify_four(var)
    with closing(_Books(var)) as books:
        people = [Person(books.opened, name, plain) for name in NAMES]
        for number, person in zip(range(len(NAMES), count), itertools.cycle(people), strict=False):
            books.take(*copy(person, number))
        books.finish()


class _Books:
    """The databases of the house, to which many rows are added, and the tree that grows with them."""

    def __init__(self, var: Path) -> None:
        self.opened = {name: sqlite3.connect(var / f"{name}.db") for name in ("registry", *OTHERS)}
        registry = self.opened["registry"]
        self.year, self.size = registry.execute("SELECT year, size FROM ledger_years ORDER BY year DESC").fetchone()
        leaves = registry.execute("SELECT d FROM ledger_leaves WHERE year = ? ORDER BY position", (self.year,))
        self.leaves: list[bytes] = [d for (d,) in leaves]
        self.waiting: dict[tuple[str, str], list[dict[str, Any]]] = {}

    def take(self, rows: dict[str, list[Row]], openings: list[dict[str, Any]]) -> None:
        for name, found in rows.items():
            for row in found:
                self._add(name, row.table, row.values)
        for one in openings:
            d = commitment(one["salt"], one["content"])
            place = {"year": self.year, "position": len(self.leaves)}
            self._add("registry", "ledger_leaves", place | {"d": d})
            self._add("registry", "ledger_openings", place | one)
            self.leaves.append(d)

    def _add(self, name: str, table: str, row: dict[str, Any]) -> None:
        rows = self.waiting.setdefault((name, table), [])
        rows.append(row)
        if len(rows) == AT_ONCE:
            self._write(name, table)

    def _write(self, name: str, table: str) -> None:
        rows = self.waiting.pop((name, table))
        columns = ", ".join(f'"{column}"' for column in rows[0])
        values = ", ".join(f":{column}" for column in rows[0])
        self.opened[name].executemany(f"INSERT INTO {table} ({columns}) VALUES ({values})", rows)

    def finish(self) -> None:
        level, hashes = 0, [leaf_hash(d) for d in self.leaves]
        self.opened["registry"].execute("DELETE FROM ledger_nodes WHERE year = ?", (self.year,))
        while hashes:
            for place, found in enumerate(hashes):
                self._add(
                    "registry", "ledger_nodes", {"year": self.year, "level": level, "place": place, "hash": found}
                )
            level, hashes = level + 1, [node_hash(*hashes[at : at + 2]) for at in range(0, len(hashes) - 1, 2)]
        for name, table in list(self.waiting):
            self._write(name, table)
        self.opened["registry"].execute(
            "UPDATE ledger_years SET size = ? WHERE year = ?", (len(self.leaves), self.year)
        )

    def close(self) -> None:
        for database in self.opened.values():
            database.commit()
            database.close()


def main(count: int) -> int:
    with tempfile.TemporaryDirectory(prefix="peerway-audit-") as folder:
        os.environ["PEERWAY_VAR"] = folder
        from deploy.care.audit import lines, recompute
        from shared.settings import Settings

        begun = time.monotonic()
        fill(Path(folder), count)
        made, busy = time.monotonic(), time.process_time()
        report = recompute(Settings(var=Path(folder)), looks=1)
        ended = time.monotonic()
    print("\n".join(lines(report)))
    busy = time.process_time() - busy
    print(f"  made in {made - begun:.0f} s, audited in {ended - made:.1f} s ({busy:.1f} s of processor)")
    return 1 if report.differences else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 100_000))
