"""What becomes of a record, read slowly: hour by hour and day by day, with nothing of the service.

Plain on purpose, and another way of thinking than the code that it checks: that one knows sums and the days on which
they are reached; here every hour is put somewhere by itself, and every day that matters is looked at.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tests.records.lives import Decision, Record, Version, Year

GONE = ("not-counted", "reversed", "withdrawn")


class Answer(NamedTuple):
    state: str
    hours: int
    ethics: int
    grace_until: date
    settled_on: date | None
    covered: bool
    covered_until: date | None


class Hour(NamedTuple):
    since: date
    source: str
    taken: int
    ethics: bool


class Kept(NamedTuple):
    hours: list[Hour]
    counted: bool
    until: date | None


def years(record: Record) -> dict[int, Answer]:
    graces = _graces(record)
    kept = _kept(record.sent, record.decided)
    put = _put(record.years, [hour for one in kept if one.counted for hour in one.hours])
    days = _settled(record.years, put)
    return {one.year: _answer(record, one, put[one.year], days.get(one.year), graces, kept) for one in record.years}


def _answer(
    record: Record, year: Year, hours: list[Hour], day: date | None, graces: dict[int, date], kept: list[Kept]
) -> Answer:
    state = "open"
    if day is not None:
        state = "fulfilled" if day <= graces[year.year] else "returned"
    elif year.rested:
        state = "excused"
    elif year.ended:
        state = "missed"
    unsettled = state in ("open", "missed")
    on = [date.max, *sorted({one.until for one in kept if one.until}, reverse=True)] if unsettled else []
    held = [last for last in on if _would(record.years, year.year, graces, kept, last)]
    covered = held[:1] if any(not one.counted for one in kept) else []
    until = covered[0] if covered and covered[0] != date.max else None
    grace = graces[year.year]
    return Answer(state, len(hours), sum(one.ethics for one in hours), grace, day, bool(covered), until)


def _would(asked: Sequence[Year], number: int, graces: dict[int, date], kept: Sequence[Kept], last: date) -> bool:
    """Whether a year would be fulfilled in time by what counts, and by what waits at least until a day."""
    those = [hour for one in kept if one.counted or (one.until or date.max) >= last for hour in one.hours]
    day = _settled(asked, _put(asked, those)).get(number)
    return day is not None and day <= graces[number]


def _graces(record: Record) -> dict[int, date]:
    """Each decision that took something away is looked at as it was made: what was sure before, and after it."""
    graces = {one.year: one.grace_until for one in record.years}
    made: list[Decision] = []
    for decision in sorted(record.decided, key=lambda one: (one.on, one.source, one.place)):
        by_then = [one for one in record.sent if one.sent_on <= decision.on]
        before = _kept(by_then, made)
        made.append(decision)
        after = _kept(by_then, made)
        if decision.verdict not in ("not-counted", "reversed"):
            continue
        sure = [one.year for one in record.years if _would(record.years, one.year, graces, before, date.min)]
        lost = [one for one in record.years if one.year in sure]
        lost = [one for one in lost if not _would(record.years, one.year, graces, after, date.min)]
        for year in lost:
            days = year.reversal_days if decision.verdict == "reversed" else year.answer_days
            graces[year.year] = max(graces[year.year], decision.on + timedelta(days=days))
    return graces


def _kept(sent: Iterable[Version], decided: Iterable[Decision]) -> list[Kept]:
    sent, decided = list(sent), list(decided)
    found = [_one(name, sent, decided) for name in sorted({one.source for one in sent})]
    return [one for one in found if one is not None]


def _one(name: str, sent: list[Version], decided: list[Decision]) -> Kept | None:
    versions = sorted((one for one in sent if one.source == name), key=lambda one: one.place)
    decision = max((one for one in decided if one.source == name), key=lambda one: one.place, default=None)
    if decision is not None and decision.verdict in GONE:
        return None
    counted = decision is not None and decision.verdict == "counted"
    if decision is not None and counted:
        versions = [one for one in versions if one.place < decision.place]
    last = versions[-1]
    length = last.hours if decision is None or decision.part is None else min(last.hours, decision.part)
    alike = [
        one.sent_on
        for one in versions
        if one.activity == last.activity
        and one.taken_on == last.taken_on
        and one.hours >= length
        and (one.ethics or not last.ethics)
    ]
    since = versions[0].sent_on if decision is not None and counted and decision.as_first else min(alike)
    waits = decision is not None and decision.verdict == "asked" and decision.place > last.place
    until = decision.answer_by if decision is not None and waits else None
    hour = Hour(max(since, last.taken_on), name, last.taken_on.year, last.ethics)
    return Kept([hour] * length, counted, until)


def _put(asked: Sequence[Year], hours: Sequence[Hour]) -> dict[int, list[Hour]]:
    """Hour by hour, in the order in which they were sent: into the oldest short year before their own, else there."""
    put: dict[int, list[Hour]] = {one.year: [] for one in asked}
    for hour in sorted(hours, key=lambda one: (one.since, one.source)):
        older = [one for one in asked if one.year < hour.taken and not one.rested and _wants(one, put[one.year], hour)]
        into = min((one.year for one in older), default=hour.taken)
        if into in put:
            put[into].append(hour)
    return put


def _wants(year: Year, has: Sequence[Hour], hour: Hour) -> bool:
    """Whether one more hour of this kind brings a year nearer to what it asks."""
    return _lacks(year, [*has, hour]) < _lacks(year, has)


def _lacks(year: Year, has: Sequence[Hour]) -> int:
    ethics = sum(one.ethics for one in has)
    short_of_ethics = max(0, year.ethics - ethics)
    return short_of_ethics + max(0, year.hours - len(has) - short_of_ethics)


def _settled(asked: Sequence[Year], put: dict[int, list[Hour]]) -> dict[int, date]:
    """For each year the first day on which it is full and no year that had ended by then is short."""
    nothing = {one.year: date(one.year, 12, 31) for one in asked if one.ended and not one.hours}
    days = sorted({hour.since for hours in put.values() for hour in hours} | set(nothing.values()))
    found: dict[int, date] = {}
    for day in days:
        done = {one.year: one.rested or _is_full(one, put[one.year], day) for one in asked}
        for one in asked:
            by_hours = bool(one.hours) and _is_full(one, put[one.year], day)
            in_turn = done[one.year] and all(done[other] for other in done if other < day.year)
            if by_hours if one.rested else in_turn:
                found.setdefault(one.year, day)
    return found


def _is_full(year: Year, hours: Sequence[Hour], day: date) -> bool:
    if not year.hours:
        return year.ended and day >= date(year.year, 12, 31)
    by_then = [one for one in hours if one.since <= day]
    return len(by_then) >= year.hours and sum(one.ethics for one in by_then) >= year.ethics
