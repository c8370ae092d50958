"""What the services were told, emptied and written down again from the facts: is every row of the house as it was?

All tables of all databases are compared, so that a decided row, a fact or a letter that came of it would show as well.
"""

import json
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterable, Iterator

from tests.drills.books import Books
from tests.drills.oracle import HEARS, SAYS
from tests.drills.supervised import Supervised

ALTERED = (
    "UPDATE ce_years SET minutes = minutes + 1"
    " WHERE (person_id, year) = (SELECT person_id, year FROM ce_years ORDER BY person_id, year LIMIT 1)"
)
"""What the registry was told of one CE year, made wrong by hand."""

MOVING = ("due_at", "look_at")
"""Since when the loops look again: moves by itself, whatever was told."""

CALLING = {("gateway", "alarms"): "FALSE", ("gateway", "mails"): "letter <> 'alarm'"}
"""What comes of a service that rests while it is rebuilt: that it does not answer."""

Rows = dict[tuple[str, str], Counter[str]]
"""Service and table to its rows, in no order."""


def replayed(supervised: Supervised, books: Books, services: Iterable[str] = HEARS) -> list[str]:
    """Rebuilds services; a line for each table of the house and each public answer that is not as before."""
    rows, answers = rows_of(books), _public(supervised.address, books)
    for service in services:
        supervised.run("deploy.care.rebuild", service)
    supervised.wait_until_ready()
    return [*_changed(rows, rows_of(books)), *_answered_otherwise(answers, _public(supervised.address, books))]


def sees_an_altered_row(supervised: Supervised, books: Books) -> bool:
    """Whether a told row that was wrong shows as a difference; it is right again afterwards."""
    planted = books.change("registry", ALTERED)
    found = replayed(supervised, books, ["registry"])
    return planted == 1 and any(line.startswith("registry.ce_years") for line in found)


def rows_of(books: Books) -> Rows:
    """Without what moves by itself, and without calling whoever administers."""
    found: Rows = {}
    for service in ("gateway", *SAYS):
        for table, columns in books.tables(service).items():
            wanted = ", ".join(f'"{name}"' for name in columns if name not in MOVING)
            which = CALLING.get((service, table), "TRUE")
            asked = f'SELECT {wanted} FROM "{table}" WHERE {which}'
            found[service, table] = Counter(map(repr, books.ask(service, asked)))
    return found


def _changed(before: Rows, after: Rows) -> Iterator[str]:
    for service, table in sorted(before):
        lost, new = before[service, table] - after[service, table], after[service, table] - before[service, table]
        if lost or new:
            yield f"{service}.{table}: {lost.total()} rows are gone, {new.total()} are new"


def _public(address: str, books: Books) -> dict[str, str]:
    """What everybody can see of each certificate, but for the time of the answer."""
    numbers = [number for (number,) in books.ask("registry", "SELECT number FROM certifications")]
    return {number: _asked(f"{address}/registry/api/v1/certificates/{number}") for number in numbers}


def _asked(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            told = json.load(answer)
    except urllib.error.HTTPError as error:  # who is not listed is not found
        return str(error.code)
    return json.dumps({name: value for name, value in told.items() if name != "as_of"})


def _answered_otherwise(before: dict[str, str], after: dict[str, str]) -> Iterator[str]:
    for number in sorted(before):
        if before[number] != after[number]:
            yield f"another public answer for {number}"


def size(books: Books) -> tuple[int, int]:
    """Tables and rows that are compared."""
    rows = rows_of(books)
    return len(rows), sum(table.total() for table in rows.values())
