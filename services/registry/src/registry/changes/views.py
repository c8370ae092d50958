from datetime import datetime
from typing import Self

from pydantic import BaseModel

from registry.employers.views import MyOrganization
from registry.verification.views import PublicEntry, PublicStatus
from shared.paging import Page


class Recorded(BaseModel, frozen=True):
    """What an organization was told, and when it said that it saw it."""

    status: PublicStatus
    told_at: datetime | None
    seen_at: datetime | None

    def said_in(self, language: str) -> Self:
        return self.model_copy(update={"status": self.status.said_in(language)})


class Change(BaseModel, frozen=True):
    """`status`: as it was told; `entry`: as anybody may see it now, if they may."""

    id: str
    happened_at: datetime
    seen_at: datetime | None
    status: PublicStatus
    entry: PublicEntry | None

    def said_in(self, language: str) -> Self:
        entry = self.entry.said_in(language) if self.entry else None
        return self.model_copy(update={"status": self.status.said_in(language), "entry": entry})


class Changes(BaseModel, frozen=True):
    """The newest first. `unseen`: how many nobody has marked as seen."""

    organization: MyOrganization
    changes: Page[Change]
    unseen: int

    def said_in(self, language: str) -> Self:
        return self.model_copy(update={"changes": self.changes.map(lambda one: one.said_in(language))})


class Mails(BaseModel, frozen=True):
    """`daily`: one a day. `base`: the mark of what the page shows."""

    organization: MyOrganization
    daily: bool
    base: str
