"""The public search: words of a name from their beginning, accents and case aside, among those listed by name."""

from datetime import datetime

from sqlmodel import Session

from registry.certifications.numbers import as_meant
from registry.listings.queries import people_named
from registry.listings.rules import Choice, ShortName, asked
from registry.search.inputs import LookUpNumber
from registry.search.views import Found, Looked
from registry.verification.queries import CERTIFIED, ENTRIES, LISTED, entries, public_entries

PAGE = 25


def look_up_number(what: LookUpNumber) -> str:
    """The number that a person meant. What cannot be one is sent back with a word of advice."""
    return as_meant(what.number)


def registrants_named(session: Session, name: str, page: int = 1, *, now: datetime) -> Found:
    """In as many statements for a full page as for one entry."""
    statement = ENTRIES.where(*(LISTED.c.person_id.in_(people_named(word)) for word in asked(name)))
    statement = statement.where(LISTED.c.choice == Choice.NAME).order_by(LISTED.c.sorted_as, CERTIFIED.c.number)
    shown = statement.offset((page - 1) * PAGE).limit(PAGE + 1)  # one more tells of a next page
    found = entries(session, shown)
    registrants = public_entries(session, found[:PAGE], now=now)
    return Found(as_of=now, page=page, more=len(found) > PAGE, registrants=registrants)


def look_for(session: Session, name: str, page: int, *, now: datetime) -> Looked:
    try:
        return Looked(name=name, found=registrants_named(session, name, page, now=now))
    except ShortName as short:
        return Looked(name=name, advice=short.sentence)
