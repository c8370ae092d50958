from datetime import datetime
from typing import Self

from pydantic import BaseModel

from registry.verification.views import PublicEntry


class Found(BaseModel, frozen=True):
    """One page of entries, by name; `more` if there is another page."""

    as_of: datetime
    page: int
    more: bool
    registrants: list[PublicEntry]

    def said_in(self, language: str) -> Self:
        return self.model_copy(update={"registrants": [entry.said_in(language) for entry in self.registrants]})


class Looked(BaseModel, frozen=True):
    """The page of a search: what was typed, and what came of it or why nothing could."""

    name: str
    found: Found | None = None
    advice: str | None = None
