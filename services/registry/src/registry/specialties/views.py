from datetime import date

from pydantic import BaseModel, Field

from registry.specialties.rules import Level, called


class SpecialtyName(BaseModel, frozen=True):
    """`title` is in the reader's language once it was `said_in` it."""

    specialty: str
    level: Level
    title: str = ""
    titles: dict[str, str] = Field(exclude=True)

    def called(self, language: str) -> str:
        return called(self.titles, self.specialty, language)


class Specialty(SpecialtyName, frozen=True):
    """A track that somebody completed."""

    awarded_on: date
