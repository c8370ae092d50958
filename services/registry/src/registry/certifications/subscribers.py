"""What the registry does when it is told: it writes it down, and grants or renews when that is what follows.

`project_…` only write what was told; rebuilding calls them and nothing else. Every fact about training and examination
asks whether a certification can be granted now: it may be the one that was held back, and granting waited for it.
"""

from sqlmodel import Session

from registry.certifications.commands.grant_certification import grant_if_all_stand
from registry.certifications.commands.renew_certification import bring_back, renew
from registry.certifications.tables import CEYear
from registry.conditions import subscribers as conditions
from shared.events import (
    CEYearFulfilled,
    CEYearMissed,
    CEYearOpened,
    CEYearProgressed,
    CEYearReturned,
    EligibilityOpened,
    Envelope,
    ModuleCompleted,
    PersonEvent,
    ResultReleased,
    ResultWithdrawn,
    SittingSubmitted,
    TrainingAdmitted,
    TrainingCommitmentSigned,
    TrainingCompleted,
)
from shared.messaging import Handler, Subscription


def project_opened(session: Session, event: CEYearOpened, envelope: Envelope) -> None:
    row = _row(session, event)
    row.minutes_required, row.ethics_minutes_required = event.minutes_required, event.ethics_minutes_required


def project_progressed(session: Session, event: CEYearProgressed, envelope: Envelope) -> None:
    row = _row(session, event)
    row.minutes, row.ethics_minutes = event.minutes, event.ethics_minutes


def project_fulfilled(session: Session, event: CEYearFulfilled, envelope: Envelope) -> None:
    row = _row(session, event)
    row.state, row.closed_on = "fulfilled", event.fulfilled_on


def project_missed(session: Session, event: CEYearMissed, envelope: Envelope) -> None:
    row = _row(session, event)
    row.state, row.closed_on, row.grace_until = "missed", event.missed_on, event.grace_until


def project_returned(session: Session, event: CEYearReturned, envelope: Envelope) -> None:
    row = _row(session, event)
    row.state, row.closed_on = "returned", event.returned_on


def on_condition(session: Session, event: PersonEvent, envelope: Envelope) -> None:
    grant_if_all_stand(session, event.person_id, envelope.time)


def on_year_fulfilled(session: Session, event: CEYearFulfilled, envelope: Envelope) -> None:
    renew(session, event.person_id, event.year, event.fulfilled_on, envelope.time)


def on_year_returned(session: Session, event: CEYearReturned, envelope: Envelope) -> None:
    bring_back(session, event.person_id, event.year, event.returned_on, envelope.time)


def _row(
    session: Session, event: CEYearOpened | CEYearProgressed | CEYearFulfilled | CEYearMissed | CEYearReturned
) -> CEYear:
    row = session.get(CEYear, (event.person_id, event.year))
    if row is None:
        row = CEYear(person_id=event.person_id, year=event.year)
        session.add(row)
    return row


SUBSCRIPTIONS = (
    Subscription(
        "curriculum.training",
        {
            TrainingAdmitted: Handler(conditions.project_admitted, on_condition),
            TrainingCommitmentSigned: Handler(conditions.project_commitment_signed, on_condition),
            ModuleCompleted: Handler(conditions.project_module_completed, on_condition),
            TrainingCompleted: Handler(conditions.project_training_completed, on_condition),
        },
    ),
    Subscription(
        "exam.candidacy",
        {
            EligibilityOpened: Handler(conditions.project_eligibility_opened, on_condition),
            SittingSubmitted: Handler(conditions.project_sitting_submitted, on_condition),
            ResultReleased: Handler(conditions.project_result_released, on_condition),
            ResultWithdrawn: Handler(conditions.project_result_withdrawn, on_condition),
        },
    ),
    Subscription(
        "ce.record",
        {
            CEYearOpened: Handler(project_opened),
            CEYearProgressed: Handler(project_progressed),
            CEYearFulfilled: Handler(project_fulfilled, on_year_fulfilled),
            CEYearMissed: Handler(project_missed),
            CEYearReturned: Handler(project_returned, on_year_returned),
        },
    ),
)
