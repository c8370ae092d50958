from sqlmodel import Session, select

from exam.appointments.rules import State
from exam.appointments.tables import DeclinedExaminer, OralSitting
from exam.eligibility.queries import trainers_of
from shared.refusals import NotFound


def oral_of(session: Session, oral_id: str) -> OralSitting:
    sitting = session.get(OralSitting, oral_id)
    if sitting is None:
        raise NotFound
    return sitting


def booked_by(session: Session, person_id: str) -> OralSitting | None:
    booked = select(OralSitting).where(OralSitting.person_id == person_id, OralSitting.state == State.BOOKED)
    return session.exec(booked).first()


def held_with(session: Session, person_id: str) -> list[str]:
    """The ids of the orals that were held."""
    held = select(OralSitting.id).where(OralSitting.person_id == person_id, OralSitting.state == State.HELD)
    return list(session.exec(held))


def declined_by(session: Session, person_id: str) -> frozenset[str]:
    return frozenset(session.exec(select(DeclinedExaminer.examiner_id).where(DeclinedExaminer.person_id == person_id)))


def unsuitable_for(session: Session, person_id: str, declined: frozenset[str]) -> frozenset[str]:
    """Nobody examines a person they trained, nor themselves; nor one who has declined them."""
    trained_by = trainers_of(session, [person_id]).get(person_id, frozenset())
    return trained_by | declined | {person_id}
