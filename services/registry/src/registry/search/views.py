from datetime import datetime
from typing import Self

from pydantic import BaseModel

from registry.search.inputs import LookFor
from registry.specialties.views import SpecialtyName
from registry.verification.views import PublicEntry


class Front(BaseModel, frozen=True):
    specialties: tuple[SpecialtyName, ...] = ()

    def options(self, language: str) -> list[tuple[str, str]]:
        """For a field, in the order of the reader's language."""
        return sorted(((one.specialty, one.called(language)) for one in self.specialties), key=lambda pair: pair[1])


class Found(BaseModel, frozen=True):
    """One page of entries, by name.

    `position`: with what the next page is asked for; empty on the last one. `cut`: more people are listed by names that
    go on like this one; more letters, or a town, tell them apart. `meant`: names one letter away, if few were found.
    """

    as_of: datetime
    registrants: tuple[PublicEntry, ...] = ()
    position: str = ""
    cut: bool = False
    meant: tuple[str, ...] = ()

    def first(self, count: int) -> Self:
        """The first so many, where a day's allowance ends within the page; then there is no next one."""
        if count == len(self.registrants):
            return self
        return self.model_copy(update={"registrants": self.registrants[:count], "position": "", "cut": True})

    def said_in(self, language: str) -> Self:
        return self.model_copy(update={"registrants": tuple(entry.said_in(language) for entry in self.registrants)})


class Looked(BaseModel, frozen=True):
    """What was typed, and what came of it: people, or the number that was meant."""

    what: LookFor
    number: str | None = None
    found: Found | None = None
    front: Front = Front()
