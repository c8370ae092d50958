from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from registry.certifications.queries import certification_of, status_of
from registry.directory.tables import DirectoryEntry, DirectoryLetter, DirectoryRefusal
from shared.actor import Actor
from shared.days import day_of, start_of
from shared.refusals import NotFound

WORDS = "directory letter {id}"
"""What is sealed of it."""


def is_certified(session: Session, person_id: str, *, now: datetime) -> bool:
    certified = certification_of(session, person_id)
    return certified is not None and status_of(session, certified, day_of(now)).certified


def own_entry(session: Session, person_id: str) -> DirectoryEntry | None:
    return session.exec(select(DirectoryEntry).where(DirectoryEntry.person_id == person_id)).one_or_none()


def letter_to(session: Session, actor: Actor, letter_id: str) -> DirectoryLetter:
    mine = select(DirectoryLetter).where(DirectoryLetter.id == letter_id, DirectoryLetter.to_person == actor.id)
    row = session.exec(mine).one_or_none()
    if row is None:
        raise NotFound
    return row


def letters_today(session: Session, actor: Actor, *, now: datetime) -> int:
    since = start_of(day_of(now))
    mine = select(func.count()).where(DirectoryLetter.from_person == actor.id, col(DirectoryLetter.written_at) >= since)
    return session.exec(mine).one()


def seconds_of_today(*, now: datetime) -> int:
    """Until there are letters again."""
    return max(1, int((start_of(day_of(now) + timedelta(days=1)) - now).total_seconds()))


def wants_no_letters(session: Session, person_id: str, from_person: str) -> bool:
    return session.get(DirectoryRefusal, (person_id, from_person)) is not None
