"""What is told of all of them together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, Field

from registry.listings.rules import Choice
from registry.specialties.views import SpecialtyName
from registry.statistics.rules import Group


@dataclass(frozen=True)
class Counted:
    """One person, as they are counted; it never leaves the house."""

    person_id: str
    standing: Group
    choice: Choice
    granted_in: int
    languages: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()


class Cell(BaseModel, frozen=True):
    """`people`: to the nearest ten; None: fewer than fifteen."""

    of: str
    people: int | None


class TitledCell(Cell, frozen=True):
    """For a page, in the reader's language."""

    title: str


class Figures(BaseModel, frozen=True):
    """How many people there are of each kind on a day.

    `languages` and `specialties` are those that certified people show beside a listed name; rare ones are left out.
    """

    as_of: date
    all: int | None
    standing: tuple[Cell, ...]
    listing: tuple[Cell, ...]
    granted: tuple[Cell, ...]
    languages: tuple[Cell, ...]
    specialties: tuple[Cell, ...]
    tracks: tuple[SpecialtyName, ...] = Field(default=(), exclude=True)
    """What the specialties are called."""

    def titled(self, name: str, titles: Mapping[str, str]) -> list[TitledCell]:
        """The cells of one of the tables; what has no title is called by its own name."""
        cells: tuple[Cell, ...] = getattr(self, name)
        return [TitledCell(of=one.of, people=one.people, title=titles.get(one.of, one.of)) for one in cells]
