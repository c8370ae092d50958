"""Being in the directory or not, and writing to each other."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.directory.inputs import AnswerLetter, ChooseDirectory, WriteToColleague
from registry.directory.rows import (
    WORDS,
    is_certified,
    letter_to,
    letters_today,
    own_entry,
    seconds_of_today,
    wants_no_letters,
)
from registry.directory.rules import refuse_if_used_up, refuse_unless_certified_today, refuse_unless_named
from registry.directory.tables import DirectoryEntry, DirectoryLetter, DirectoryRefusal
from registry.names.queries import attested_name
from shared.actor import Actor
from shared.ids import new_id
from shared.notices import tell
from shared.refusals import NotFound
from shared.vault import Keyring

LETTERS = "/registry/directory/letters"


def choose_directory(session: Session, actor: Actor, what: ChooseDirectory, *, now: datetime) -> None:
    """Say what one offers to colleagues, in force at once; nothing ticked ends it at once, whoever one is today."""
    row = own_entry(session, actor.id)
    stands = ChooseDirectory.standing(roles=tuple(row.roles) if row else (), about=row.about if row else "")
    what = what.over(stands)
    if not what.roles:
        session.execute(sa.delete(DirectoryEntry).where(col(DirectoryEntry.person_id) == actor.id))
        return
    refuse_unless_certified_today(certified=is_certified(session, actor.id, now=now))
    refuse_unless_named(confirmed=attested_name(session, actor.id) is not None)
    row = row or DirectoryEntry(id=new_id(), person_id=actor.id, roles=[], about="", since=now)
    row.roles, row.about = sorted(what.roles), what.about
    session.add(row)


def write_to_colleague(
    session: Session, actor: Actor, keyring: Keyring, entry_id: str, what: WriteToColleague, *, now: datetime
) -> None:
    """Write to somebody who is in the directory now; the house carries it, and neither sees an address."""
    entry = session.get(DirectoryEntry, entry_id)
    if entry is None or entry.person_id == actor.id or not is_certified(session, entry.person_id, now=now):
        raise NotFound
    _carry(session, actor, keyring, entry.person_id, what.words, now)


def answer_letter(
    session: Session, actor: Actor, keyring: Keyring, letter_id: str, what: AnswerLetter, *, now: datetime
) -> None:
    """Write back to whoever wrote."""
    _carry(session, actor, keyring, letter_to(session, actor, letter_id).from_person, what.words, now)


def discard_letter(session: Session, actor: Actor, letter_id: str) -> None:
    """Throw a letter away."""
    session.delete(letter_to(session, actor, letter_id))


def refuse_letters(session: Session, actor: Actor, letter_id: str) -> None:
    """Want no more letters from whoever wrote this one; it is thrown away, too. They are not told."""
    letter = letter_to(session, actor, letter_id)
    session.merge(DirectoryRefusal(person_id=actor.id, from_person=letter.from_person))
    session.delete(letter)


def _carry(session: Session, actor: Actor, keyring: Keyring, to_person: str, words: str, now: datetime) -> None:
    """To whoever wants no letters it goes as to anybody, and does not arrive: they need not explain themselves."""
    refuse_unless_certified_today(certified=is_certified(session, actor.id, now=now))
    refuse_if_used_up(letters_today(session, actor, now=now), seconds=seconds_of_today(now=now))
    if wants_no_letters(session, to_person, actor.id):
        return
    row = DirectoryLetter(id=new_id(), to_person=to_person, from_person=actor.id, words=b"", written_at=now)
    row.words = keyring.seal(to_person, WORDS.format(id=row.id), words, now=now)
    session.add(row)
    tell(session, to_person, "answer-needed", LETTERS, now=now)


def forget_directory(session: Session, person_id: str) -> None:
    """Forget that somebody was in the directory, and all letters from and to them."""
    session.execute(sa.delete(DirectoryEntry).where(col(DirectoryEntry.person_id) == person_id))
    for table, columns in (
        (DirectoryLetter, ("to_person", "from_person")),
        (DirectoryRefusal, ("person_id", "from_person")),
    ):
        either = sa.or_(*(col(getattr(table, name)) == person_id for name in columns))
        session.execute(sa.delete(table).where(either))
