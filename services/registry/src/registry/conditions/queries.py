"""Which conditions stand for a person."""

from datetime import date

from pydantic import BaseModel
from sqlmodel import Session

from registry.conditions.rules import Conditions
from registry.conditions.tables import Commitment, Examination, Training


def conditions_of(session: Session, person_id: str) -> Conditions:
    training = session.get(Training, person_id)
    examination = session.get(Examination, person_id)
    commitment = session.get(Commitment, person_id)
    return Conditions(
        trained_on=training.completed_on if training else None,
        passed_on=examination.released_on if examination and _passed(examination) else None,
        committed_on=commitment.signed_on if commitment else None,
    )


def _passed(examination: Examination) -> bool:
    return examination.outcome == "passed" and examination.withdrawn_on is None


class Signature(BaseModel, frozen=True):
    name: str
    code_version: str
    signed_on: date


def my_commitment(session: Session, person_id: str) -> Signature | None:
    row = session.get(Commitment, person_id)
    return None if row is None else Signature.model_validate(row, from_attributes=True)
