"""All years of a person at once, from scratch: what was asked, sent and decided in, how each year stands out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ce_tracker.hours.rules import Decided, Sent, Weighed, weigh_hours
from ce_tracker.reckoning.rules.give_time import give_time
from ce_tracker.reckoning.rules.settle_years import Settlement, settle_years
from ce_tracker.reckoning.rules.spread_hours import Asked, Share, filled_on, spread_hours
from ce_tracker.reckoning.rules.tell_phase import State

Covers = Mapping[int, date | None]
"""Years that would be fulfilled by all that waits, until a day as far as that hangs on an answer."""


@dataclass(frozen=True)
class Stands:
    """How a year stands. Times are minutes.

    `covered`: what waits for a decision, too, would fill it in time; as far as its owner has to answer, until a day.
    """

    state: State
    minutes: int
    ethics: int
    grace_until: date
    settled_on: date | None = None
    covered: bool = False
    covered_until: date | None = None


@dataclass(frozen=True)
class Reckoned:
    years: Mapping[int, Stands]
    shares: Sequence[Share]


def reckon_years(asked: Sequence[Asked], sent: Iterable[Sent], decided: Iterable[Decided]) -> Reckoned:
    """How all years of a person stand. The order in which anything arrives does not matter, and nobody is asked when.

    Waiting is never worse than being refused; hours more never worsen a year.
    """
    sent, decided = tuple(sent), tuple(decided)

    def certain(graces: Mapping[int, date], hours: Sequence[Weighed]) -> frozenset[int]:
        settled = _settled(asked, hours)
        return frozenset(year for year, day in settled.items() if day <= graces[year])

    graces = give_time(asked, sent, decided, certain)
    hours = weigh_hours(sent, decided)
    spread = spread_hours(asked, [one for one in hours if one.counted])
    settled = _settled_by(asked, spread)
    covers = _covers(hours, lambda those: certain(graces, those))
    years = {one.year: _stands(one, spread[one.year], settled.get(one.year), graces, covers) for one in asked}
    return Reckoned(years, [share for year in sorted(spread) for share in spread[year]])


def _stands(
    asked: Asked, shares: Sequence[Share], settled_on: date | None, graces: Mapping[int, date], covers: Covers
) -> Stands:
    state = _state(asked, settled_on, graces[asked.year])
    unsettled = state in (State.OPEN, State.MISSED)
    return Stands(
        state=state,
        minutes=sum(one.minutes for one in shares),
        ethics=sum(one.ethics for one in shares),
        grace_until=graces[asked.year],
        settled_on=None if unsettled else settled_on,
        covered=unsettled and asked.year in covers,
        covered_until=covers.get(asked.year) if unsettled else None,
    )


def _state(asked: Asked, settled_on: date | None, grace_until: date) -> State:
    if settled_on is None and asked.rested:
        return State.EXCUSED
    if settled_on is None:
        return State.MISSED if asked.ended else State.OPEN
    return State.FULFILLED if settled_on <= grace_until else State.RETURNED


def _settled(asked: Sequence[Asked], hours: Iterable[Weighed]) -> Settlement:
    return _settled_by(asked, spread_hours(asked, hours))


def _settled_by(asked: Sequence[Asked], spread: Mapping[int, Sequence[Share]]) -> Settlement:
    """Whatever rested keeps no other year waiting."""
    filled = {one.year: filled_on(one, spread[one.year]) for one in asked}
    rested = {one.year: date(one.year, 1, 1) for one in asked if one.rested}
    by_hours = {year: day for year, day in filled.items() if year in rested and day is not None}
    settled = settle_years({**filled, **rested})
    return {**{year: day for year, day in settled.items() if year not in rested}, **by_hours}


def _covers(hours: Sequence[Weighed], fulfilled_by: Callable[[Sequence[Weighed]], frozenset[int]]) -> Covers:
    """First without what its owner has to answer, then with all that can be answered until a day, the latest first."""
    if all(one.counted for one in hours):
        return {}
    found: dict[int, date | None] = {}
    for until in (None, *sorted({one.until for one in hours if one.until}, reverse=True)):
        those = [one for one in hours if one.until is None or (until is not None and one.until >= until)]
        for year in fulfilled_by(those):
            found.setdefault(year, until)
    return found
