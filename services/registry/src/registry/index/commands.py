"""Keeping the index true: called by whatever changes who can be found, in the same transaction."""

import secrets
from collections.abc import Collection
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.index.rules.slips import slips
from registry.index.rules.sorted_as import language_tag, place_tag, sorted_as, specialty_tag, terms
from registry.index.tables import SearchEntry, SearchSlip, SearchTerm, SearchWaiting, SearchWord
from registry.index.views import Findable
from shared.database import per_dialect, table

ENTRIES = 2**53
"""So many numbers every program can read."""


def _count(dialect: Any) -> sa.Executable:
    words = table(SearchWord)
    adding = dialect.insert(words).values(word=sa.bindparam("one"), people=1)
    one_more = adding.on_conflict_do_update(index_elements=["word"], set_={"people": words.c.people + 1})
    counted: sa.Executable = one_more.returning(words.c.people)
    return counted


_COUNT = per_dialect(_count)
_KEEP_SLIP = per_dialect(lambda dialect: dialect.insert(table(SearchSlip)).on_conflict_do_nothing())
_TERMS, _WORDS, _SLIPS = table(SearchTerm), table(SearchWord), table(SearchSlip)
_WORD: sa.BindParameter[str] = sa.bindparam("one")
_NEW_TERMS = sa.insert(_TERMS)
_OLD_TERMS = sa.delete(_TERMS).where(
    _TERMS.c.term.in_(sa.bindparam("terms", expanding=True)),
    _TERMS.c.sorted_as == sa.bindparam("key"),
    _TERMS.c.entry == sa.bindparam("of_entry"),
)
_ONE_LESS = (
    sa.update(_WORDS).where(_WORDS.c.word == _WORD).values(people=_WORDS.c.people - 1).returning(_WORDS.c.people)
)
_NO_WORD = sa.delete(_WORDS).where(_WORDS.c.word == _WORD)
_NO_SLIPS = sa.delete(_SLIPS).where(_SLIPS.c.slip.in_(sa.bindparam("slips", expanding=True)), _SLIPS.c.word == _WORD)
"""Made once: to make them anew costs more than to run them."""


def open_entry(session: Session, person_id: str, found_as: Findable | None) -> None:
    """Open the entry of somebody who is certified now; from then on `relist` says how they are found."""
    if _entry(session, person_id) is None:
        row = SearchEntry(entry=secrets.randbelow(ENTRIES), person_id=person_id, shown="", sorted_as="", tags=[])
        session.add(row)
        session.flush()
    session.execute(sa.delete(SearchWaiting).where(col(SearchWaiting.person_id) == person_id))
    relist(session, person_id, found_as)


def relist(session: Session, person_id: str, found_as: Findable | None) -> None:
    """Let somebody be found as they choose now, or not by name at all (None). What led to them before leads no more.

    Whoever is not certified has no entry yet, and nothing happens.
    """
    row = _entry(session, person_id)
    if row is None:
        return
    before, key = terms(row.sorted_as, row.tags), row.sorted_as
    row.shown = found_as.name if found_as else ""
    row.sorted_as = sorted_as(found_as.name) if found_as else ""
    row.tags = _tags(found_as) if found_as and row.sorted_as else []
    after = terms(row.sorted_as, row.tags)
    session.flush()
    _replace_terms(session, row.entry, (key, before), (row.sorted_as, after))
    _count_words(session, before, after)


def close_entry(session: Session, person_id: str) -> None:
    """Forget that somebody was ever here to be found."""
    relist(session, person_id, None)
    session.execute(sa.delete(SearchEntry).where(col(SearchEntry.person_id) == person_id))
    session.execute(sa.delete(SearchWaiting).where(col(SearchWaiting.person_id) == person_id))


def _entry(session: Session, person_id: str) -> SearchEntry | None:
    return session.exec(select(SearchEntry).where(SearchEntry.person_id == person_id)).one_or_none()


def _tags(found_as: Findable) -> list[str]:
    places = (place_tag(place) for place in found_as.places)
    languages, specialties = map(language_tag, found_as.languages), map(specialty_tag, found_as.specialties)
    return sorted({*places, *languages, *specialties})


_Keys = tuple[str, Collection[str]]


def _replace_terms(session: Session, entry: int, before: _Keys, after: _Keys) -> None:
    """By their whole keys: nothing is searched for."""
    gone = before[1] if before[0] != after[0] else set(before[1]) - set(after[1])
    new = after[1] if before[0] != after[0] else set(after[1]) - set(before[1])
    if gone:
        session.execute(_OLD_TERMS, {"terms": sorted(gone), "key": before[0], "of_entry": entry})
    if new:
        session.execute(_NEW_TERMS, [{"term": term, "sorted_as": after[0], "entry": entry} for term in sorted(new)])


def _count_words(session: Session, before: Collection[str], after: Collection[str]) -> None:
    """In order, so that two who change at once wait for each other and never both."""
    for word in sorted(set(before) ^ set(after)):
        if word in before:
            _forget_word(session, word)
        else:
            _learn_word(session, word)


def _forget_word(session: Session, word: str) -> None:
    left = session.scalar(_ONE_LESS, {"one": word})
    if left is not None and left <= 0:
        session.execute(_NO_WORD, {"one": word})
        session.execute(_NO_SLIPS, {"one": word, "slips": sorted(slips(word))})


def _learn_word(session: Session, word: str) -> None:
    """Its slips are kept with the first who bears it, and go with the last."""
    people = session.scalar(_COUNT(session), {"one": word})
    rows = [{"slip": slip, "word": word} for slip in sorted(slips(word))] if people == 1 else []
    if rows:
        session.execute(_KEEP_SLIP(session), rows)
