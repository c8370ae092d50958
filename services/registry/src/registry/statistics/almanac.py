"""The figures of a day, counted once; whoever asks while they are counted is told those of the day before."""

import asyncio
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from weakref import WeakKeyDictionary

from registry.listings.rules import Choice
from registry.specialties.queries import specialty_names
from registry.specialties.views import SpecialtyName
from registry.statistics.queries import people_to_count
from registry.statistics.rules import Group, rounded
from registry.statistics.views import Cell, Counted, Figures
from shared.database import Database
from shared.days import day_of


class Almanac:
    """Of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._figures: Figures | None = None
        self.counting: asyncio.Task[Figures] | None = None
        """The count that goes on, or the last one."""

    async def figures(self, now: datetime) -> Figures:
        if self._figures is not None and self._figures.as_of == day_of(now):
            return self._figures
        if self.counting is None or self.counting.done():
            self.counting = asyncio.create_task(self._count(now))
        return await asyncio.shield(self.counting) if self._figures is None else self._figures

    async def _count(self, now: datetime) -> Figures:
        tally, after = Tally(), ""
        while people := await self._database.read(people_to_count, after, now=now):
            for one in people:
                tally.add(one)
            after = people[-1].person_id
            await asyncio.sleep(0)  # others have their turn between two parts
        counted = tally.figures(day_of(now), await self._database.read(specialty_names))
        self._figures = counted
        return counted


class Tally:
    """True counts; they never leave the house."""

    def __init__(self) -> None:
        self._standing, self._listing = Counter[str](), Counter[str]()
        self._granted = Counter[int]()
        self._languages, self._specialties = Counter[str](), Counter[str]()

    def add(self, one: Counted) -> None:
        self._standing[one.standing] += 1
        self._listing[one.choice] += 1
        self._granted[one.granted_in] += 1
        self._languages.update(one.languages)
        self._specialties.update(one.specialties)

    def figures(self, day: date, tracks: tuple[SpecialtyName, ...]) -> Figures:
        years = range(min(self._granted, default=day.year), day.year + 1)
        return Figures(
            as_of=day,
            all=rounded(self._standing.total()),
            standing=_cells(self._standing, Group),
            listing=_cells(self._listing, Choice),
            granted=tuple(Cell(of=str(year), people=rounded(self._granted[year])) for year in years),
            languages=_most_first(self._languages),
            specialties=_most_first(self._specialties),
            tracks=tracks,
        )


def _cells(counted: Counter[str], kinds: Iterable[str]) -> tuple[Cell, ...]:
    return tuple(Cell(of=str(kind), people=rounded(counted[kind])) for kind in kinds)


def _most_first(counted: Counter[str]) -> tuple[Cell, ...]:
    """Only those of whom there are enough: which rare language somebody speaks may say who they are."""
    known = {of: rounded(count) for of, count in counted.items()}
    cells = [Cell(of=of, people=people) for of, people in known.items() if people]
    return tuple(sorted(cells, key=lambda one: (-(one.people or 0), one.of)))


_ALMANACS = WeakKeyDictionary[Database, Almanac]()


def almanac_of(database: Database) -> Almanac:
    """The one of a database, as long as that is open."""
    return _ALMANACS.setdefault(database, Almanac(database))
