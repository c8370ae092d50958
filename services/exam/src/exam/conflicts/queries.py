"""Who scores nothing of whom: whoever trained a person, and whoever has said that they know them."""

from collections.abc import Iterable

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.conflicts.tables import Conflict
from exam.eligibility.queries import trainers_of
from shared.actor import Actor


def kept_apart(session: Session, person_ids: Iterable[str]) -> dict[str, frozenset[str]]:
    """By person, the examiners who score nothing of theirs."""
    ids = list(person_ids)
    apart = {id: set(trainers) for id, trainers in trainers_of(session, ids).items()}
    for row in session.exec(select(Conflict).where(col(Conflict.person_id).in_(ids))):
        apart.setdefault(row.person_id, set()).add(row.examiner_id)
    return {id: frozenset(examiners) for id, examiners in apart.items()}


def has_declared(session: Session, actor: Actor, person_id: str) -> bool:
    return session.get(Conflict, (actor.id, person_id)) is not None


def people_known_to(person_id: str) -> SelectOfScalar[str]:
    """A statement for others to join: the ids of those whom this examiner has said that they know."""
    return select(Conflict.person_id).where(Conflict.examiner_id == person_id)
