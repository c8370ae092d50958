from sqlmodel import Session, select

from exam.bookings.tables import DeclinedExaminer
from exam.eligibility.queries import trainers_of


def declined_by(session: Session, person_id: str) -> frozenset[str]:
    return frozenset(session.exec(select(DeclinedExaminer.examiner_id).where(DeclinedExaminer.person_id == person_id)))


def unsuitable_for(session: Session, person_id: str, declined: frozenset[str]) -> frozenset[str]:
    """Nobody examines a person they trained, nor themselves; nor one who has declined them."""
    trained_by = trainers_of(session, [person_id]).get(person_id, frozenset())
    return trained_by | declined | {person_id}
