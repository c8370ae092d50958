"""What the leaves say of names and listings, beside the books: others are shown what was confirmed and chosen."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from registry.audit.views import Difference
from registry.ledger.rules.leaf_content import Act, keyed
from registry.ledger_audit.acts import differs, read_fact
from registry.ledger_audit.trees import said_by_person
from registry.ledger_audit.views import FactRow, LedgerBooks, Opened
from registry.names.views import NameRecord

AGAINST = (Act.SUSPENDED, Act.REVOKED)


def disclosure_differences(books: LedgerBooks) -> Iterator[Difference]:
    leaves = said_by_person(books)
    yield from _names(books, leaves)
    yield from _listings(books, leaves)


def _names(books: LedgerBooks, leaves: Mapping[str, list[Opened]]) -> Iterator[Difference]:
    """What stands on somebody's papers is the last name to which a leaf commits, and each change of it has its leaf."""
    facts = {one.id: one for one in books.facts}
    records: dict[str, list[NameRecord]] = defaultdict(list)
    for record in books.records:
        records[record.person_id].append(record)
    for person_id in sorted({one.person_id for one in books.issued} | leaves.keys()):
        yield from _name(person_id, records[person_id], leaves.get(person_id, []), facts)


def _name(
    person_id: str, own: list[NameRecord], recorded: list[Opened], facts: Mapping[str, FactRow]
) -> Iterator[Difference]:
    named = [one for one in recorded if one.said.get("name")][-1:]
    stands = next((one.name for one in own if one.ends_at is None), "")
    expected = named[0].said["name"] if named else ""
    if expected != (keyed(named[0].opening.salt, "name", stands) if named else stands):
        yield Difference(person_id, "name", "the one that the ledger tells", "another, or none")
    renamed = {one.said.get("event"): one for one in recorded if one.said.get("act") == Act.RENAMED}
    since = _granted_at(recorded, facts)
    for record in own:
        if since and record.begins_at > since and record.id not in renamed:
            yield Difference(person_id, "name", "a leaf", "one that was confirmed, and none")
    for event in renamed.keys() - {record.id for record in own}:
        yield differs(renamed[event].opening, "the name that it tells")


def _granted_at(recorded: list[Opened], facts: Mapping[str, FactRow]) -> datetime | None:
    granted = (facts.get(one.said.get("event", "")) for one in recorded if one.said.get("act") == Act.GRANTED)
    return next((_time(read_fact(one)) for one in granted if one), None)


def _listings(books: LedgerBooks, leaves: Mapping[str, list[Opened]]) -> Iterator[Difference]:
    """While a decision stands, somebody is listed as the last leaf tells that writes it down."""
    facts = {one.id: one.subject for one in books.facts}
    for person_id in sorted(books.standstills.keys() | leaves.keys()):
        recorded = leaves.get(person_id, [])
        for one in recorded:
            event = one.said.get("event", "")
            if (
                one.said.get("act") == Act.LISTED
                and facts.get(event) != person_id
                and event not in books.erased_outside
            ):
                yield differs(one.opening, "the decision that it follows")
        if books.standstills.get(person_id) != _decided_since(recorded):
            yield Difference(person_id, "standstill", "since the decision that stands", "another day, or none")
        if person_id not in books.standstills:
            continue
        listed = [one for one in recorded if one.said.get("act") == Act.LISTED][-1:]
        shown = books.listings.get(person_id, "")
        if not listed or keyed(listed[0].opening.salt, "listing", shown) != listed[0].said.get("listing", ""):
            yield Difference(person_id, "listing", "as it was written down with the decision", "another, or no leaf")


def _decided_since(recorded: list[Opened]) -> date | None:
    """The day of the first decision that was not lifted."""
    since: date | None = None
    for one in recorded:
        if one.said.get("act") in AGAINST:
            since = since or _day(one.said)
        elif one.said.get("act") == Act.REINSTATED:
            since = None
    return since


def _day(said: Mapping[str, Any]) -> date | None:
    try:
        return date.fromisoformat(said["dates"]["decided_on"])
    except (KeyError, TypeError, ValueError):
        return None


def _time(said: Mapping[str, Any]) -> datetime | None:
    try:
        return datetime.fromisoformat(said["time"])
    except (KeyError, TypeError, ValueError):
        return None
