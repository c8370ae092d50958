"""The public search: by the words of a name, among those who list it; or a number in the same box."""

from dataclasses import replace
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session

from registry.allowance.rules import AT_ONCE, Mode
from registry.certifications.numbers import as_meant, as_written, is_sound, looks_like_number
from registry.index.queries import find, find_whole, meant, people_waiting
from registry.index.queries.find import PAGE
from registry.index.queries.rows_found import Among
from registry.index.rules.asked import Asked, asked
from registry.index.rules.sorted_as import language_tag, place_tag, specialty_tag
from registry.index.views import Hit
from registry.listings.rules import Choice
from registry.pauses.queries import was_paused
from registry.search.inputs import LookFor
from registry.search.views import Found, Front, Looked
from registry.specialties.queries import specialty_names
from registry.statuses.rules.mark_certification import Mark
from registry.statuses.rules.public_status import CERTIFIED as GOOD
from registry.verification.queries import CERTIFIED, ENTRIES, LISTED, entries, public_entries
from registry.verification.views import PublicEntry
from registry.years.queries import in_grace
from shared.days import day_of

FEW = 5
"""Where fewer are found than this, names are offered that somebody may have meant."""


def number_meant(what: LookFor) -> str | None:
    """The number, if it is one and no name. What cannot be a number is sent back with a word of advice."""
    return as_meant(what.name, "name") if looks_like_number(what.name) else None


def front(session: Session) -> Front:
    """What a name can be narrowed down by."""
    return Front(specialties=specialty_names(session))


def look_for(what: LookFor, found: Found, front: Front) -> Looked:
    """A name that nobody bears may be a number all the same, of letters alone."""
    if not found.registrants and is_sound(as_written(what.name)):
        return Looked(what=what, number=as_written(what.name))
    return Looked(what=what, found=found, front=front)


def registrants_named(
    session: Session, what: LookFor, mode: Mode = Mode.ANY, *, most: int = PAGE, now: datetime
) -> Found:
    """In as many statements for a full page as for one entry.

    Once beginnings are used up, some who bear the words whole; and no names are offered: they are somebody's.
    """
    looked_for, among = _asked(what), _among(what, day_of(now))
    if mode == Mode.ANY:
        hits = find(session, looked_for, after=what.position, among=among).first(most)
    else:
        hits = replace(find_whole(session, looked_for, among=among, size=min(most, AT_ONCE)), after="")
    found = [entry for entry in _entries(session, hits.people, now) if _stands(entry, what)]
    few = mode == Mode.ANY and len(found) < FEW and not what.position
    near = tuple(meant(session, looked_for)) if few else ()
    return Found(as_of=now, registrants=tuple(found), position=hits.after, cut=hits.cut, meant=near)


def entries_to_open(session: Session, *, now: datetime) -> list[str]:
    """Who was certified before there was an index, and is not in it yet."""
    return people_waiting(session)


def _asked(what: LookFor) -> Asked:
    tags = [place_tag(what.place)] if what.place else []
    tags += [language_tag(what.language)] if what.language else []
    tags += [specialty_tag(what.specialty)] if what.specialty else []
    return asked(what.name, tuple(tags))


def _among(what: LookFor, today: date) -> Among | None:
    """Who may stand so, by the dates alone: `_stands` looks at each that is shown."""
    unmarked, good = CERTIFIED.c.mark == Mark.NONE, CERTIFIED.c.valid_until >= today
    match what.standing:
        case "certified":
            return lambda person: _is(person, unmarked, good | in_grace(person, today) | was_paused(person))
        case "other":
            return lambda person: sa.not_(_is(person, unmarked, good))
        case _:
            return None


def _is(person: sa.ColumnElement[str], *conditions: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    return sa.select(CERTIFIED.c.number).where(CERTIFIED.c.person_id == person, *conditions).exists()


def _stands(entry: PublicEntry, what: LookFor) -> bool:
    """Dates alone do not say it: an entry that is being checked is neither."""
    return what.standing is None or (entry.status.kind in GOOD) == (what.standing == "certified")


def _entries(session: Session, hits: tuple[Hit, ...], now: datetime) -> list[PublicEntry]:
    """In the order of the index. Whoever is not listed by that name now is left out, whatever the index says."""
    if not hits:
        return []
    people = LISTED.c.person_id.in_([hit.person_id for hit in hits])
    known = entries(session, ENTRIES.where(people, LISTED.c.choice == Choice.NAME))
    shown = public_entries(session, known, now=now)
    by_person = {one.certified.person_id: entry for one, entry in zip(known, shown, strict=True)}
    listed = ((by_person.get(hit.person_id), hit.shown) for hit in hits)
    return [entry for entry, name in listed if entry is not None and entry.name == name]
