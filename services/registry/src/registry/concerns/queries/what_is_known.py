"""What other rooms ask of a concern."""

from sqlmodel import Session, select

from registry.concerns.rows import (
    EXTENSION,
    concern_row,
    is_tied,
)
from registry.concerns.rules import NotThatStep, State
from registry.concerns.tables import Concern
from shared.vault import Keyring


def person_of(session: Session, concern_id: str) -> str | None:
    """Whom a concern is about."""
    return concern_row(session, concern_id).person_id


OPEN = (State.RECEIVED, State.TAKEN_UP)


def is_open(session: Session, concern_id: str) -> bool:
    return concern_row(session, concern_id).state in OPEN


def refuse_unless_open(session: Session, concern_id: str) -> None:
    """Of a concern on which a panel can decide."""
    if concern_row(session, concern_id).state != State.TAKEN_UP:
        raise NotThatStep


def workers_of(session: Session, concern_id: str) -> tuple[str, ...]:
    """Who took it up."""
    row = concern_row(session, concern_id)
    return () if row.taken_up_by is None else (row.taken_up_by,)


def has_tie(session: Session, concern_id: str, person_id: str) -> bool:
    """Whether somebody said so, told of it, or is whom it is about."""
    row = concern_row(session, concern_id)
    return is_tied(session, concern_id, person_id) or person_id in (row.told_by, row.person_id)


def concerns_about(session: Session, person_id: str) -> list[str]:
    """Every one, for an erasure."""
    return list(session.exec(select(Concern.id).where(Concern.person_id == person_id)))


def drafts_told_by(session: Session, person_id: str) -> list[str]:
    """What somebody never sent, for an erasure."""
    found = select(Concern.id).where(Concern.told_by == person_id, Concern.state == State.DRAFT)
    return list(session.exec(found))


def extension_of(session: Session, keyring: Keyring, concern_id: str) -> str:
    """Why it takes longer; empty while it does not."""
    return keyring.unseal(concern_id, EXTENSION, concern_row(session, concern_id).extension)
