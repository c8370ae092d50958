from datetime import date, datetime
from enum import StrEnum
from typing import Self

from pydantic import BaseModel

from registry.changes.views import Recorded
from registry.employers.rules import Kind as OrganizationKind
from registry.employers.views import MyOrganization
from registry.verification.views import PublicEntry
from registry.watching.rules import State
from shared.paging import Page


class MyWatch(BaseModel, frozen=True):
    """One organization that wants to be told of one's own entry, and what it was told."""

    id: str
    organization: str
    organization_kind: OrganizationKind
    state: State
    asked_at: datetime
    answered_at: datetime | None
    changes: tuple[Recorded, ...]

    def said_in(self, language: str) -> Self:
        return self.model_copy(update={"changes": tuple(one.said_in(language) for one in self.changes)})


class WatchedEntry(BaseModel, frozen=True):
    """One that an organization asked for, by the number that it typed.

    `entry` only while the person agrees and anybody may see it.
    """

    id: str
    number: str
    state: State
    asked_at: datetime
    answered_at: datetime | None
    entry: PublicEntry | None

    def said_in(self, language: str) -> Self:
        return self if self.entry is None else self.model_copy(update={"entry": self.entry.said_in(language)})


class Watched(BaseModel, frozen=True):
    """All whom an organization asked, the newest first."""

    organization: MyOrganization
    entries: Page[WatchedEntry]

    def said_in(self, language: str) -> Self:
        return self.model_copy(update={"entries": self.entries.map(lambda one: one.said_in(language))})


class Outcome(StrEnum):
    """What became of one row. `UNKNOWN` is said of a wrong name, an unknown number and one that is not shown alike."""

    ASKED = "asked"
    ASKED_ALREADY = "asked-already"
    TOO_SOON = "too-soon"
    UNKNOWN = "unknown"
    MISTYPED = "mistyped"
    NO_NAME = "no-name"


class AskedRow(BaseModel, frozen=True):
    """`number` and `name` as they were typed; `again_after`: the person said no, and can be asked after that day."""

    row: int
    number: str
    name: str
    outcome: Outcome
    again_after: date | None = None


class AskedMany(BaseModel, frozen=True):
    """All rows of a list, in its order."""

    rows: tuple[AskedRow, ...]

    @property
    def asked(self) -> int:
        return sum(row.outcome == Outcome.ASKED for row in self.rows)
