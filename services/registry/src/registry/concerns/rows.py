from datetime import datetime

from sqlmodel import Session, col, select

from registry.concerns.inputs import Telling
from registry.concerns.rules import State, hashed, refuse_if_tied
from registry.concerns.tables import Concern, ConcernTie
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.refusals import NotFound
from shared.vault import Keyring

TELLING, LAST_WORDS, EXTENSION = "concern telling", "concern last words", "concern extension"
"""What is sealed of it, with its own key."""


def concern_by_code(session: Session, code: str) -> Concern | None:
    return session.exec(select(Concern).where(Concern.code_hash == hashed(code))).one_or_none()


def concern_row(session: Session, concern_id: str) -> Concern:
    """One that was sent; a draft is nobody's to see."""
    row = session.get(Concern, concern_id)
    if row is None or row.state == State.DRAFT:
        raise NotFound
    return row


def concern_to_work_on(session: Session, actor: Actor, concern_id: str) -> Concern:
    """For whoever works on it: never on one's own, nor where one has a tie."""
    row = concern_row(session, concern_id)
    refuse_if_own_affairs(actor, row.person_id)
    refuse_if_tied(conflict=is_tied(session, concern_id, actor.id), told_it=row.told_by == actor.id)
    return row


def is_tied(session: Session, concern_id: str, person_id: str) -> bool:
    return session.get(ConcernTie, (concern_id, person_id)) is not None


def seal_telling(keyring: Keyring, concern_id: str, telling: Telling, *, now: datetime) -> bytes:
    return keyring.seal(concern_id, TELLING, telling.model_dump_json(exclude={"base"}), now=now)


def opened_telling(keyring: Keyring, row: Concern) -> Telling:
    return Telling.model_validate_json(keyring.unseal(row.id, TELLING, row.telling))


def ties(session: Session, concern_id: str) -> set[str]:
    return set(session.exec(select(ConcernTie.person_id).where(col(ConcernTie.concern_id) == concern_id)))
