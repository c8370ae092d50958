"""The public search: words of a name from their beginning, accents and case aside, among those listed by name."""

from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select

from registry.certifications.tables import Certification
from registry.listings.rules import ShortName, terms
from registry.listings.tables import ListedName, Listing
from registry.verification.models import PublicEntry
from registry.verification.queries import entry

PAGE = 25


class Found(BaseModel, frozen=True):
    """One page of entries, by name; `more` if there is another page."""

    as_of: datetime
    page: int
    more: bool
    registrants: list[PublicEntry]


def registrants_named(session: Session, name: str, now: datetime, page: int = 1) -> Found:
    words = terms(name)
    if not words or max(map(len, words)) < 2:
        raise ShortName("name")
    statement = select(Certification, Listing).join(Listing, col(Listing.person_id) == col(Certification.person_id))
    for word in words:
        named = select(ListedName.person_id).where(ListedName.term >= word, ListedName.term < word + "\U0010ffff")
        statement = statement.where(col(Certification.person_id).in_(named))
    statement = statement.where(Listing.choice == "name").order_by(Listing.listed_name, Certification.number)
    rows = session.exec(statement.offset((page - 1) * PAGE).limit(PAGE + 1)).all()
    entries = [entry(session, row, listing, now) for row, listing in rows[:PAGE]]
    return Found(as_of=now, page=page, more=len(rows) > PAGE, registrants=entries)
