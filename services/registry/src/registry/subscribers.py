"""What the registry does when it is told: it writes it down, and grants or renews when that is what follows."""

from sqlmodel import Session

from registry.certifications import told as years
from registry.certifications.commands import bring_back, grant_if_all_stand, renew
from registry.conditions import told
from shared.events import (
    CEYearFulfilled,
    CEYearMissed,
    CEYearOpened,
    CEYearProgressed,
    CEYearReturned,
    EligibilityOpened,
    Envelope,
    Event,
    ModuleCompleted,
    ResultReleased,
    ResultWithdrawn,
    SittingSubmitted,
    TrainingAdmitted,
    TrainingCommitmentSigned,
    TrainingCompleted,
)
from shared.messaging import Handler, Subscription


def on_condition(session: Session, event: Event, envelope: Envelope) -> None:
    grant_if_all_stand(session, event.person_id, envelope.time)


def on_year_fulfilled(session: Session, event: CEYearFulfilled, envelope: Envelope) -> None:
    renew(session, event.person_id, event.year, envelope.time)


def on_year_returned(session: Session, event: CEYearReturned, envelope: Envelope) -> None:
    bring_back(session, event.person_id, event.year, event.returned_on, envelope.time)


SUBSCRIPTIONS = (
    Subscription(
        "curriculum.training",
        {
            TrainingAdmitted: Handler(told.project_admitted),
            TrainingCommitmentSigned: Handler(told.project_commitment_signed),
            ModuleCompleted: Handler(told.project_module_completed),
            TrainingCompleted: Handler(told.project_training_completed, on_condition),
        },
    ),
    Subscription(
        "exam.candidacy",
        {
            EligibilityOpened: Handler(told.project_eligibility_opened),
            SittingSubmitted: Handler(told.project_sitting_submitted),
            ResultReleased: Handler(told.project_result_released, on_condition),
            ResultWithdrawn: Handler(told.project_result_withdrawn),
        },
    ),
    Subscription(
        "ce.record",
        {
            CEYearOpened: Handler(years.project_opened),
            CEYearProgressed: Handler(years.project_progressed),
            CEYearFulfilled: Handler(years.project_fulfilled, on_year_fulfilled),
            CEYearMissed: Handler(years.project_missed),
            CEYearReturned: Handler(years.project_returned, on_year_returned),
        },
    ),
)
