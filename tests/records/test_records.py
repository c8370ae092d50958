"""A few of the records that `make records` reckons a hundred thousand of, and what must hold for each."""

import random
from collections.abc import Iterator
from dataclasses import replace

from tests.records.__main__ import wrong
from tests.records.lives import Decision, Record, live
from tests.records.slowly import GONE, Answer
from tests.records.tracker import reckoned

RECORDS = 2_000
GOOD = ("fulfilled", "returned", "excused")


def records() -> Iterator[Record]:
    return (live(random.Random(seed)) for seed in range(RECORDS))


def newest(record: Record) -> dict[str, Decision]:
    return {one.source: one for one in sorted(record.decided, key=lambda one: one.place)}


def years(record: Record) -> dict[int, Answer]:
    return reckoned(record, random.Random(0))


def without(record: Record, decision: Decision) -> Record:
    return replace(record, decided=[one for one in record.decided if one != decision])


def test_the_years_of_many_records_are_as_a_slow_reading_has_them() -> None:
    found = [line for seed in range(RECORDS) for line in wrong(seed)]

    assert not found, found[:3]


def test_a_refusal_that_gives_no_time_is_seen() -> None:
    assert any(wrong(seed, spoil=True) for seed in range(RECORDS))


def test_no_hour_is_given_twice() -> None:
    for record in records():
        counts = [source for source, last in newest(record).items() if last.verdict == "counted"]
        most = sum(max(one.hours for one in record.sent if one.source == source) for source in counts)
        assert sum(one.hours for one in years(record).values()) <= most


def test_waiting_is_never_worse_than_being_refused() -> None:
    tried = 0
    for record in records():
        for last in newest(record).values():
            if last.verdict == "not-counted":
                tried += 1
                refused, waits = years(record), years(without(record, last))
                for year, one in waits.items():
                    assert one.covered or one.state in GOOD or refused[year].state not in GOOD
    assert tried > RECORDS / 10


def test_an_hour_more_worsens_no_year() -> None:
    tried = 0
    for record in records():
        for last in newest(record).values():
            if last.verdict in GONE:
                tried += 1
                more = replace(record, decided=[*record.decided, last._replace(place=99, verdict="counted")])
                before, after = years(record), years(more)
                for year, one in before.items():
                    assert one.state not in GOOD or after[year].state in GOOD
                    assert one.state != "fulfilled" or after[year].state == "fulfilled"
    assert tried > RECORDS / 10
