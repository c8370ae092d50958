"""The books with one fault each: an oracle that says nothing about them proves nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from tests.drills.books import Books
from tests.drills.ledger import KINDS, Ledger

Told = Callable[[str], None]


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
    typed = dict(zip(("sitting", "item"), min(ledger.typed, default=("", ""))[:2], strict=True))
    at = "WHERE sitting_id = :sitting AND item_id = :item"
    gone = f"DELETE FROM answer_versions {at}"
    yield Fault("a lost typed sentence", "exam", gone, "acknowledged typed sentence lost", typed)
    yield from faults_of_answers(ledger)
    for kind, (service, table, columns, _) in KINDS.items():
        known = min(ledger.acts[kind], key=str, default=(None,) * len(columns))
        row = " AND ".join(f"{column} = :{column}" for column in columns)
        values = dict(zip(columns, known, strict=True))
        yield Fault(f"a lost {kind}", service, f"DELETE FROM {table} WHERE {row}", f"acknowledged {kind} lost", values)


def faults_of_answers(ledger: Ledger) -> Iterator[Fault]:
    """One is gone, one says nothing any more, one says what another said."""
    answer = dict(zip(("sitting", "item", "sequence"), min(ledger.answers, default=("", "", 0)), strict=True))
    this = "WHERE sitting_id = :sitting AND item_id = :item AND sequence = :sequence"
    other = f"(SELECT sealed FROM answer_versions WHERE sealed <> (SELECT sealed FROM answer_versions {this}) LIMIT 1)"
    lost, altered = "acknowledged answer lost", "acknowledged answer altered"
    yield Fault("a lost answer", "exam", f"DELETE FROM answer_versions {this}", lost, answer)
    yield Fault("an emptied answer", "exam", f"UPDATE answer_versions SET sealed = NULL {this}", altered, answer)
    yield Fault("an exchanged answer", "exam", f"UPDATE answer_versions SET sealed = {other} {this}", altered, answer)


def blind_spots(look: Callable[[], Iterable[str]], books: Books, faults: Iterable[Fault], told: Told) -> list[str]:
    """The faults that this look does not see; each is undone after it."""
    unseen = []
    for fault in faults:
        with books.altered(fault.service, fault.statement, fault.values) as planted:
            seen = planted > 0 and any(fault.expected in line for line in look())
        told(f"  {fault.name}: {'seen' if seen else 'NOT SEEN'}")
        if not seen:
            unseen.append(fault.name)
    return unseen
