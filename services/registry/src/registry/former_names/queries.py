from sqlmodel import Session

from registry.certifications.numbers import as_meant
from registry.former_names.inputs import CompareName
from registry.former_names.views import Compared, Verdict
from registry.listings.queries import tells_former_names
from registry.listings.rules import Choice
from registry.names.queries import attested_name, former_name_typed
from registry.verification.queries import ANSWERS_BY_NUMBER, CERTIFIED, ENTRIES, entries
from registry.verification.views import Entry
from shared.days import day_of
from shared.names import fold
from shared.vault import Keyring

NOTHING = Compared(verdict=Verdict.NOTHING)


def compare_name(session: Session, keyring: Keyring, what: CompareName) -> Compared:
    """What a name and a number on one paper have to do with each other, as far as the holder lets it be told."""
    found = entries(session, ENTRIES.where(CERTIFIED.c.number == as_meant(what.number), ANSWERS_BY_NUMBER))
    if not found:
        return NOTHING
    entry, typed = found[0], fold(what.name)
    if entry.choice == Choice.NAME and typed in (fold(entry.listed_name), _whole_name(session, entry)):
        return Compared(verdict=Verdict.NOW, number=entry.certified.number)
    if not tells_former_names(session, entry.certified.person_id):
        return NOTHING
    had = former_name_typed(session, keyring, entry.certified.person_id, what.name)
    if had is None:
        return NOTHING
    days = {"since": day_of(had.begins_at), "until": day_of(had.ends_at)}
    return Compared(verdict=Verdict.FORMERLY, number=entry.certified.number, **days)


def _whole_name(session: Session, entry: Entry) -> str:
    attested = attested_name(session, entry.certified.person_id)
    return fold(attested.name) if attested else ""
