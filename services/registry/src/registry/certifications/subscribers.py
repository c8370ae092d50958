"""All that the registry hears: it is projected, and a certification granted or renewed when that is what follows.

Rebuilding calls `project_…` and nothing else. Every fact about training and examination asks whether a certification
can be granted now: it may be the one that was held back, and granting waited for it.
"""

from sqlmodel import Session

from registry.certifications.commands import grant_certification, renew_certification, withdraw_renewal
from registry.certifications.rules.validity_dates import validity_after, validity_after_return
from registry.conditions import subscribers as conditions
from registry.rule_sets.queries import rule_set_on
from registry.specialties import subscribers as specialties
from registry.years import subscribers as years
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
    RecordYearCovered,
    RecordYearOpened,
    RecordYearReopened,
    RecordYearUncovered,
    ResultReleased,
    ResultWithdrawn,
    SittingSubmitted,
    SpecialtyAwarded,
    TrainingAdmitted,
    TrainingCommitmentSigned,
    TrainingCompleted,
)
from shared.messaging import Handler, Subscription
from shared.notices import tell


def on_condition(session: Session, event: PersonEvent, envelope: Envelope) -> None:
    grant_certification(session, event.person_id, now=envelope.time)


def on_year_fulfilled(session: Session, event: CEYearFulfilled, envelope: Envelope) -> None:
    rule_set = rule_set_on(session, event.fulfilled_on)
    until = validity_after(event.year, rule_set.rules.renewal_years)
    renew_certification(session, event.person_id, event.year, until, rule_set.id, now=envelope.time)


def on_year_returned(session: Session, event: CEYearReturned, envelope: Envelope) -> None:
    rule_set = rule_set_on(session, event.returned_on)
    until = validity_after_return(event.returned_on)
    renew_certification(session, event.person_id, event.year, until, rule_set.id, now=envelope.time)


def on_year_reopened(session: Session, event: RecordYearReopened, envelope: Envelope) -> None:
    withdraw_renewal(session, event.person_id, event.year, now=envelope.time)


def on_specialty_awarded(session: Session, event: SpecialtyAwarded, envelope: Envelope) -> None:
    """Whether others see it is for the person to say."""
    tell(session, event.person_id, "decision-made", "/registry/listing/description", now=envelope.time)


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
            CEYearOpened: Handler(years.project_opened_without_dates),
            RecordYearOpened: Handler(years.project_opened),
            CEYearProgressed: Handler(years.project_progressed),
            CEYearFulfilled: Handler(years.project_fulfilled, on_year_fulfilled),
            CEYearMissed: Handler(years.project_missed),
            CEYearReturned: Handler(years.project_returned, on_year_returned),
            RecordYearCovered: Handler(years.project_covered),
            RecordYearUncovered: Handler(years.project_uncovered),
            RecordYearReopened: Handler(years.project_reopened, on_year_reopened),
        },
    ),
    Subscription("ce.specialty", {SpecialtyAwarded: Handler(specialties.project_awarded, on_specialty_awarded)}),
)
