from datetime import datetime
from enum import StrEnum
from typing import Self

from pydantic import BaseModel

from registry.verification.views import PublicEntry


class Verdict(StrEnum):
    """`UNKNOWN` is said of a wrong name, an unknown number and one that is not shown, all the same."""

    FOUND = "found"
    UNKNOWN = "unknown"
    MISTYPED = "mistyped"
    NO_NAME = "no-name"


class CheckedRow(BaseModel, frozen=True):
    """`number` and `name` as they were typed; `entry` only where both belong together."""

    row: int
    number: str
    name: str
    verdict: Verdict
    entry: PublicEntry | None = None

    def said_in(self, language: str) -> Self:
        return self if self.entry is None else self.model_copy(update={"entry": self.entry.said_in(language)})


class Checked(BaseModel, frozen=True):
    """All rows of a list, in its order. `certified`: how many of them are certified today."""

    as_of: datetime
    rows: tuple[CheckedRow, ...]

    @property
    def certified(self) -> int:
        return sum(row.entry is not None and row.entry.granted_on is not None for row in self.rows)

    @property
    def unknown(self) -> int:
        return sum(row.verdict != Verdict.FOUND for row in self.rows)

    def said_in(self, language: str) -> Self:
        return self.model_copy(update={"rows": tuple(row.said_in(language) for row in self.rows)})
