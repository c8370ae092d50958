"""The public search: words of a name from their beginning, accents and case aside, among those listed by name."""

from datetime import datetime
from typing import Self

from pydantic import BaseModel
from sqlmodel import Session, col, select

from registry.certifications.tables import Certification
from registry.listings.rules import ShortName, asked
from registry.listings.tables import ListedName, Listing
from registry.verification.models import PublicEntry
from registry.verification.queries import entries

PAGE = 25
LAST = "\U0010ffff"
"""Sorts after every letter: a prefix is the range up to it."""


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


def registrants_named(session: Session, name: str, now: datetime, page: int = 1) -> Found:
    """In as many statements for a full page as for one entry."""
    statement = select(Certification, Listing).join(Listing, col(Listing.person_id) == col(Certification.person_id))
    for word in asked(name):
        named = select(ListedName.person_id).where(ListedName.term >= word, ListedName.term < word + LAST)
        statement = statement.where(col(Listing.person_id).in_(named))
    statement = statement.where(Listing.choice == "name").order_by(Listing.sorted_as, Certification.number)
    rows = session.exec(statement.offset((page - 1) * PAGE).limit(PAGE + 1)).all()
    return Found(as_of=now, page=page, more=len(rows) > PAGE, registrants=entries(session, rows[:PAGE], now))


def look_for(session: Session, name: str, now: datetime, page: int) -> Looked:
    try:
        return Looked(name=name, found=registrants_named(session, name, now, page))
    except ShortName as short:
        return Looked(name=name, advice=short.sentence)
