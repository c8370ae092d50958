"""Projections of what the training and the examination say.

Nothing here decides, emits or mails: rebuilding calls the same functions. What follows from a fact is done by the
room `certifications`.
"""

from typing import TypeVar

from sqlmodel import Session

from registry.conditions.rules import Outcome, PartOutcome
from registry.conditions.tables import Examination, Training
from shared.days import day_of
from shared.events import (
    EligibilityOpened,
    Envelope,
    ModuleCompleted,
    ResultReleased,
    ResultWithdrawn,
    SittingSubmitted,
    TrainingAdmitted,
    TrainingCommitmentSigned,
    TrainingCompleted,
)

Row = TypeVar("Row", Training, Examination)


def project_admitted(session: Session, event: TrainingAdmitted, envelope: Envelope) -> None:
    _row(session, Training, event.person_id).admitted_on = day_of(envelope.time)


def project_commitment_signed(session: Session, event: TrainingCommitmentSigned, envelope: Envelope) -> None:
    _row(session, Training, event.person_id).commitment_signed_on = day_of(envelope.time)


def project_module_completed(session: Session, event: ModuleCompleted, envelope: Envelope) -> None:
    row = _row(session, Training, event.person_id)
    row.modules_completed, row.modules_required = event.completed, event.required


def project_training_completed(session: Session, event: TrainingCompleted, envelope: Envelope) -> None:
    row = _row(session, Training, event.person_id)
    row.training_id, row.completed_on = event.training_id, event.completed_on
    row.modules_completed = row.modules_required = event.modules


def project_eligibility_opened(session: Session, event: EligibilityOpened, envelope: Envelope) -> None:
    _row(session, Examination, event.person_id).opened_on = event.opened_on


def project_sitting_submitted(session: Session, event: SittingSubmitted, envelope: Envelope) -> None:
    row = _row(session, Examination, event.person_id)
    if event.part == "written":
        row.written_submitted_on = day_of(envelope.time)
    else:
        row.oral_submitted_on = day_of(envelope.time)


def project_result_released(session: Session, event: ResultReleased, envelope: Envelope) -> None:
    row = _row(session, Examination, event.person_id)
    row.result_id, row.outcome = event.result_id, Outcome(event.outcome)
    row.written, row.oral = PartOutcome(event.written), PartOutcome(event.oral)
    row.released_on, row.withdrawn_on = event.released_on, None


def project_result_withdrawn(session: Session, event: ResultWithdrawn, envelope: Envelope) -> None:
    row = _row(session, Examination, event.person_id)
    if row.result_id == event.result_id:
        row.withdrawn_on = event.withdrawn_on


def _row(session: Session, table: type[Row], person_id: str) -> Row:
    row = session.get(table, person_id)
    if row is None:
        row = table(person_id=person_id)
        session.add(row)
    return row
