"""The books with one fault each: an oracle that says nothing about them proves nothing."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from tests.drills.books import Books
from tests.drills.ledger import KINDS, Ledger
from tests.drills.oracle import differences


class Fault(NamedTuple):
    """In whose books it is planted, how, and what the oracle has to say."""

    name: str
    service: str
    statement: str
    expected: str
    values: Mapping[str, Any] = {}


FAULTS = (
    Fault(
        "a lost fact",
        "registry",
        "DELETE FROM inbox WHERE id = (SELECT id FROM inbox WHERE aggregate = 'exam.candidacy' LIMIT 1)",
        "facts missing in registry",
    ),
    Fault(
        "a fact that nobody understands",
        "exam",
        "UPDATE outbox SET type = 'exam.candidacy.result-withdrawn.v2'"
        " WHERE id = (SELECT id FROM outbox WHERE aggregate = 'exam.candidacy' LIMIT 1)",
        "not understood, and counted as applied in registry",
    ),
    Fault(
        "a second certificate",
        "registry",
        "INSERT INTO outbox (id, aggregate, subject, version, type, body, recorded_at, published_at)"
        " SELECT id || '-again', aggregate, subject, version + 1000, type, body, recorded_at, published_at"
        " FROM outbox WHERE type = 'registry.certification.granted.v1' LIMIT 1",
        "certified 2 times",
    ),
    Fault(
        "a wrong status",
        "registry",
        "UPDATE certifications SET valid_until = '2099-12-31'"
        " WHERE person_id = (SELECT person_id FROM certifications LIMIT 1)",
        "wrong validity",
    ),
)


def seeded(ledger: Ledger) -> Iterator[Fault]:
    """Of each kind of act one, lost. A kind of which nothing was acknowledged cannot be seen, and is told."""
    yield from FAULTS
    answer = dict(zip(("sitting", "item", "sequence"), min(ledger.answers, default=("", "", 0)), strict=True))
    this = "WHERE sitting_id = :sitting AND item_id = :item AND sequence = :sequence"
    lost, altered = f"DELETE FROM answer_versions {this}", f"UPDATE answer_versions SET answer = 'z' {this}"
    yield Fault("a lost answer", "exam", lost, "acknowledged answer lost", answer)
    yield Fault("an altered answer", "exam", altered, "acknowledged answer altered", answer)
    for kind, (service, table, columns, _) in KINDS.items():
        known = min(ledger.acts[kind], key=str, default=(None,) * len(columns))
        row = " AND ".join(f"{column} = :{column}" for column in columns)
        values = dict(zip(columns, known, strict=True))
        yield Fault(f"a lost {kind}", service, f"DELETE FROM {table} WHERE {row}", f"acknowledged {kind} lost", values)


def blind_spots(books: Books, ledger: Ledger, told: Callable[[str], None]) -> list[str]:
    """The faults that the oracle did not see; each is undone after the look."""
    unseen = []
    for fault in seeded(ledger):
        with books.altered(fault.service, fault.statement, fault.values) as planted:
            seen = planted > 0 and any(fault.expected in line for line in differences(books, ledger))
        told(f"  {fault.name}: {'seen' if seen else 'NOT SEEN'}")
        if not seen:
            unseen.append(fault.name)
    return unseen
