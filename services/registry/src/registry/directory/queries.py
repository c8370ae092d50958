"""Who is in the directory today, for others who are certified; and the letters that somebody got."""

from datetime import datetime

from sqlmodel import Session, select

from registry.certifications.queries import statuses_of
from registry.directory.inputs import LookInDirectory
from registry.directory.rows import WORDS, is_certified, letter_to, own_entry
from registry.directory.rules import Role, refuse_unless_certified_today
from registry.directory.tables import DirectoryEntry, DirectoryLetter
from registry.directory.views import Colleague, Letter, MyDirectory
from registry.name_requests.queries import known_names
from registry.names.queries import attested_name, attested_names
from registry.verification.queries import CERTIFIED, ENTRIES, entries
from registry.verification.views import Entry
from shared.actor import Actor
from shared.days import day_of
from shared.names import fold
from shared.paging import Page, page
from shared.refusals import NotFound
from shared.vault import Keyring


def my_directory(session: Session, actor: Actor, *, now: datetime) -> MyDirectory:
    """One's own choice, and whether one may be in it today."""
    row = own_entry(session, actor.id)
    return MyDirectory(
        certified=is_certified(session, actor.id, now=now),
        named=attested_name(session, actor.id) is not None,
        roles=tuple(Role(one) for one in row.roles) if row else (),
        about=row.about if row else "",
    )


def look_in_directory(
    session: Session, actor: Actor, what: LookInDirectory, *, after: str = "", now: datetime
) -> Page[Colleague]:
    """Those who are certified today, whoever came last first. What they gave beside their name narrows it down."""
    refuse_unless_certified_today(certified=is_certified(session, actor.id, now=now))
    others = select(DirectoryEntry).where(DirectoryEntry.person_id != actor.id)
    rows = page(session, others, by=(DirectoryEntry.since, DirectoryEntry.id), after=after, newest_first=True)
    return rows.of([one for one in _seen(session, rows.items, now) if _fits(one, what)])


def colleague(session: Session, actor: Actor, entry_id: str, *, now: datetime) -> Colleague:
    """The one to write to."""
    refuse_unless_certified_today(certified=is_certified(session, actor.id, now=now))
    row = session.get(DirectoryEntry, entry_id)
    seen = _seen(session, (row,), now) if row and row.person_id != actor.id else []
    if not seen:
        raise NotFound
    return seen[0]


def my_letters(session: Session, actor: Actor, keyring: Keyring, *, after: str = "") -> Page[Letter]:
    """The newest first."""
    mine = select(DirectoryLetter).where(DirectoryLetter.to_person == actor.id)
    by = (DirectoryLetter.written_at, DirectoryLetter.id)
    rows = page(session, mine, by=by, after=after, newest_first=True)
    names = known_names(session, {row.from_person for row in rows.items})
    return rows.map(lambda row: _letter(row, names.get(row.from_person, ""), keyring))


def my_letter(session: Session, actor: Actor, keyring: Keyring, letter_id: str) -> Letter:
    row = letter_to(session, actor, letter_id)
    return _letter(row, known_names(session, [row.from_person]).get(row.from_person, ""), keyring)


def _letter(row: DirectoryLetter, name: str, keyring: Keyring) -> Letter:
    words = keyring.unseal(row.to_person, WORDS.format(id=row.id), row.words) or ""
    return Letter(id=row.id, name=name, words=words, written_at=row.written_at)


def _seen(session: Session, rows: tuple[DirectoryEntry, ...], now: datetime) -> list[Colleague]:
    """Whoever is not certified today is left out, whatever they chose."""
    people = [row.person_id for row in rows]
    known = {one.certified.person_id: one for one in entries(session, ENTRIES.where(CERTIFIED.c.person_id.in_(people)))}
    statuses = statuses_of(session, [one.certified for one in known.values()], day_of(now))
    names = attested_names(session, people)
    good = [row for row in rows if row.person_id in names and row.person_id in known]
    return [
        _colleague(row, known[row.person_id], names[row.person_id]) for row in good if statuses[row.person_id].certified
    ]


def _colleague(row: DirectoryEntry, entry: Entry, name: str) -> Colleague:
    return Colleague(
        id=row.id,
        name=entry.listed_name or name,
        town=entry.town,
        region=entry.region,
        languages=entry.languages,
        roles=tuple(Role(one) for one in row.roles),
        about=row.about,
    )


def _fits(one: Colleague, what: LookInDirectory) -> bool:
    places = {fold(place) for place in (one.town, one.region) if place}
    return (
        (what.role is None or what.role in one.roles)
        and (what.place is None or fold(what.place) in places)
        and (what.language is None or what.language in one.languages)
    )
