from sqlmodel import Session, select

from exam.bookings.tables import DeclinedExaminer
from exam.conflicts.queries import kept_apart


def declined_by(session: Session, person_id: str) -> frozenset[str]:
    return frozenset(session.exec(select(DeclinedExaminer.examiner_id).where(DeclinedExaminer.person_id == person_id)))


def unsuitable_for(session: Session, person_id: str, declined: frozenset[str]) -> frozenset[str]:
    """Nobody examines a person they trained or know, nor themselves; nor one who has declined them."""
    apart = kept_apart(session, [person_id]).get(person_id, frozenset())
    return apart | declined | {person_id}
