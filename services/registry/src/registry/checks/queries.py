"""Entries by number and name, many at once."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from registry.certifications.numbers import as_written, is_sound
from registry.checks.rules.is_that_name import is_that_name
from registry.checks.rules.pairs_of import Pair
from registry.checks.views import Checked, CheckedRow, Verdict
from registry.names.queries import attested_names, used_names_of
from registry.verification.queries import ANSWERS_BY_NUMBER, CERTIFIED, ENTRIES, entries, public_entries
from registry.verification.views import Entry, PublicEntry

_AT_ONCE = 500
"""So many numbers a statement."""


def check_pairs(session: Session, pairs: Sequence[Pair], *, now: datetime) -> Checked:
    """How each stands today, in a few statements for all."""
    named = named_entries(session, pairs)
    people = list({entry.certified.person_id: entry for entry in named if entry is not None}.values())
    shown = public_entries(session, people, now=now)
    by_person = {one.certified.person_id: entry for one, entry in zip(people, shown, strict=True)}
    rows = zip(pairs, named, strict=True)
    return Checked(as_of=now, rows=tuple(_row(pair, entry, by_person) for pair, entry in rows))


def named_entries(session: Session, pairs: Sequence[Pair]) -> list[Entry | None]:
    """Of each pair the entry that anybody may see by this number, if it is that of somebody with this name."""
    wanted = {as_written(pair.number) for pair in pairs if is_sound(as_written(pair.number))}
    by_number = {entry.certified.number: entry for entry in _numbered(session, sorted(wanted))}
    people = sorted(entry.certified.person_id for entry in by_number.values())
    attested, used = attested_names(session, people), used_names_of(session, people)

    def fits(pair: Pair) -> Entry | None:
        entry = by_number.get(as_written(pair.number))
        if entry is None:
            return None
        person_id = entry.certified.person_id
        others = (entry.listed_name, *used.get(person_id, ()))
        return entry if is_that_name(pair.name, attested.get(person_id), others) else None

    return [fits(pair) for pair in pairs]


def _numbered(session: Session, numbers: Sequence[str]) -> list[Entry]:
    return [
        entry
        for start in range(0, len(numbers), _AT_ONCE)
        for entry in entries(
            session, ENTRIES.where(CERTIFIED.c.number.in_(numbers[start : start + _AT_ONCE]), ANSWERS_BY_NUMBER)
        )
    ]


def _row(pair: Pair, entry: Entry | None, shown: dict[str, PublicEntry]) -> CheckedRow:
    said = {"row": pair.row, "number": pair.number, "name": pair.name}
    if entry is not None:
        return CheckedRow(**said, verdict=Verdict.FOUND, entry=shown[entry.certified.person_id])
    if not pair.name:
        return CheckedRow(**said, verdict=Verdict.NO_NAME)
    sound = is_sound(as_written(pair.number))
    return CheckedRow(**said, verdict=Verdict.UNKNOWN if sound else Verdict.MISTYPED)
