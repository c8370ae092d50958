"""Lives of certifications, at random, as they are lived; and what the CE tracker and the registry would say of each.

Nothing of either service is used here: what is right is written down a second time.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)
LAST = 2034


class Rest(NamedTuple):
    """Suspended or retired, from day to day; without an end it lasts, or is a revocation."""

    kind: str
    since: date
    until: date | None


class Fact(NamedTuple):
    day: date
    kind: str
    year: int = 0
    grace_until: date | None = None


@dataclass
class Life:
    granted_on: date
    made: dict[int, date] = field(default_factory=dict)
    """The day on which a year had its hours; a year that is not here is short for ever."""
    rests: list[Rest] = field(default_factory=list)

    @property
    def first(self) -> int:
        return self.granted_on.year + 1

    def excused(self, year: int) -> date | None:
        """The day from which it is known that a year asked for nothing: it ended in a rest that is over."""
        end = date(year, 12, 31)
        return next((rest.until for rest in self.rests if rest.until and rest.since <= end < rest.until), None)

    def rests_over(self, turn: date) -> bool:
        return any(rest.since < turn and (rest.until is None or turn <= rest.until) for rest in self.rests)


def grace_of(year: int) -> date:
    return date(year + 1, 3, 31)


def live(draw: random.Random) -> Life:
    life = Life(date(draw.randint(2020, 2025), 1, 1) + draw.randrange(365) * DAY)
    life.rests = list(_rests(draw, life.granted_on))
    short: list[int] = []
    for year in range(life.first, LAST):
        _one_year(draw, life, year, short)
    return life


def _rests(draw: random.Random, since: date) -> Iterator[Rest]:
    for _ in range(draw.choice((0, 0, 0, 1, 1, 2, 3))):
        since += draw.randrange(1, 900) * DAY
        if draw.random() < 0.3:
            since = max(since, date(since.year, 12, 31) + draw.choice((0, 1)) * DAY)
        kind = draw.choice(("suspended", "retired", "retired"))
        if draw.random() < 0.2:
            yield Rest(draw.choice(("revoked", kind)), since, None)
            return
        until = since + draw.choice((0, 1, 20, 400, 800)) * DAY + draw.randrange(40) * DAY
        yield Rest(kind, since, until)
        since = until


def _one_year(draw: random.Random, life: Life, year: int, short: list[int]) -> None:
    """Filled in time, in the grace, with all that is missing later, or never."""
    if life.excused(year) or life.rests_over(date(year + 1, 1, 1)):
        return
    begins = max(date(year, 1, 1), life.granted_on, *life.made.values())  # no year is settled before an earlier one
    if not short and begins.year == year and draw.random() < 0.6:
        life.made[year] = begins + draw.randrange((date(year, 12, 31) - begins).days + 1) * DAY
        return
    short.append(year)
    if draw.random() < 0.6:
        made_on = date(year + 1, 1, 1) + draw.choice((draw.randrange(90), 89, 90, draw.randrange(365))) * DAY
        life.made.update(dict.fromkeys(short, made_on))
        short.clear()


def facts(life: Life) -> list[Fact]:
    """What is said of it, in order; of one day what people decide comes first."""
    said = [*_decisions(life), *(fact for year in range(life.first, LAST) for fact in _year(life, year))]
    order = {"suspended": 0, "retired": 0, "revoked": 0, "back": 0, "opened": 1, "missed": 2}
    return sorted(said, key=lambda one: (one.day, order.get(one.kind, 3), one.year))


def _decisions(life: Life) -> Iterator[Fact]:
    for rest in life.rests:
        yield Fact(rest.since, rest.kind)
        if rest.until:
            yield Fact(rest.until, "back")


def _year(life: Life, year: int) -> Iterator[Fact]:
    begins, turn = date(year, 1, 1), date(year + 1, 1, 1)
    if year != life.first and life.rests_over(begins):
        back = life.excused(year - 1)
        if back is None or back.year < year:
            return
        begins = back
    yield Fact(life.granted_on if year == life.first else begins, "opened", year, grace_of(year))
    excused, made = life.excused(year), life.made.get(year)
    if excused is not None:
        if not _owing(life, year, excused):
            yield Fact(excused, "fulfilled", year)
    elif not life.rests_over(turn) and (made is None or made >= turn):
        yield Fact(turn, "missed", year, grace_of(year))
    if made is not None and excused is None:
        yield Fact(made, "fulfilled" if made <= grace_of(year) else "returned", year)


def _owing(life: Life, year: int, on: date) -> bool:
    """Whether an earlier year is short when this one is excused."""
    before = range(life.first, year)
    return any(not life.excused(one) and life.made.get(one, date.max) > on for one in before)
