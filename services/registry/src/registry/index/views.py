"""What other rooms tell the index, and what they are told by it."""

from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True)
class Findable:
    """How somebody lets themselves be found: the name that is shown, and what else they gave."""

    name: str
    places: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hit:
    """`shown`: the name under which the index knows them; whoever shows it looks whether it still is."""

    entry: int
    person_id: str
    shown: str


@dataclass(frozen=True)
class Hits:
    """`after`: with what the next page is asked for. `cut`: there are more, and letters or a town would tell them."""

    people: tuple[Hit, ...] = ()
    after: str = ""
    cut: bool = False

    def first(self, count: int) -> Self:
        """A shorter page; the next one goes on after its last entry."""
        if count >= len(self.people):
            return self
        return replace(self, people=self.people[:count], after=str(self.people[count - 1].entry), cut=False)
