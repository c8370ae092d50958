"""A place in the training: given, signed for, practised in, completed; and what trainings take from a day on."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, col, select

from curriculum.cohorts.commands import take_seat
from curriculum.cohorts.queries import facilitators_of, group_called_off, refuse_unless_joinable
from curriculum.cohorts.rules import refuse_unless_called_off
from curriculum.trainings.inputs import DraftRuleSet, SignCommitment
from curriculum.trainings.queries import seat_of
from curriculum.trainings.rules import (
    MOVES,
    State,
    refuse_if_admitted,
    refuse_if_completed,
    refuse_unless_available,
    refuse_unless_current,
)
from curriculum.trainings.tables import SignedCode, Training
from curriculum.trainings.views import Seat
from curriculum.wordings.queries import code_in_force
from shared import rule_sets
from shared.actor import Actor
from shared.days import day_of
from shared.events import TrainingAdmitted, TrainingCommitmentSigned
from shared.ids import new_id
from shared.messaging import record
from shared.notices import tell
from shared.refusals import NotFound
from shared.rule_sets import discard_draft, publish_rule_set

__all__ = [
    "admit_person",
    "bring_in_training",
    "complete_training",
    "count_practice",
    "discard_draft",
    "draft_rule_set",
    "join_group",
    "publish_rule_set",
    "sign_commitment",
]


def admit_person(
    session: Session, person_id: str, cohort_id: str, name: str, rule_set_id: str, *, now: datetime
) -> None:
    """Give somebody a place in a group, under the rule set of the decision."""
    refuse_if_admitted(has_seat=seat_of(session, person_id) is not None)
    take_seat(session, cohort_id)
    session.add(
        Training(
            id=new_id(),
            person_id=person_id,
            cohort_id=cohort_id,
            name=name,
            rule_set_id=rule_set_id,
            state=State.ADMITTED,
            admitted_at=now,
        )
    )
    session.flush()
    record(session, TrainingAdmitted(person_id=person_id, cohort_id=cohort_id), now=now)


def sign_commitment(session: Session, actor: Actor, language: str, what: SignCommitment, *, now: datetime) -> None:
    """Sign the fourteen principles as they were read. From here on the modules are open, in their order."""
    training = session.exec(select(Training).where(Training.person_id == actor.id)).first()
    if training is None:
        raise NotFound
    code = code_in_force(session, language, now=now)
    training.state = MOVES.after(training.state, "sign")
    refuse_unless_current(what.code_version, code.version)
    version = f"{code.version}/{language}"
    if session.get(SignedCode, version) is None:
        session.add(SignedCode(version=version, wording=code.model_dump(mode="json"), first_signed_at=now))
        session.flush()
    training.code_version, training.signed_as, training.signed_at = version, what.signed_as, now
    record(session, TrainingCommitmentSigned(person_id=actor.id, code_version=code.version), now=now)


def join_group(session: Session, actor: Actor, cohort_id: str, *, now: datetime) -> None:
    """Take a place in another group, since one's own does not take place. All that one has done stays."""
    training = session.exec(select(Training).where(Training.person_id == actor.id)).first()
    if training is None:
        raise NotFound
    refuse_if_completed(training.state)
    refuse_unless_called_off(is_called_off=group_called_off(session, training.cohort_id) is not None)
    refuse_unless_joinable(session, cohort_id, now=now)
    take_seat(session, cohort_id)
    training.cohort_id = cohort_id
    for leader in facilitators_of(session, cohort_id):
        tell(session, leader.person_id, "answer-needed", f"/curriculum/teaching/{cohort_id}", now=now)


def count_practice(session: Session, minutes: Mapping[str, int]) -> None:
    """Keep the sums of the minutes that count, by training."""
    for row in session.exec(select(Training).where(col(Training.id).in_(minutes))):
        row.practice_minutes = minutes[row.id]


def complete_training(session: Session, training_id: str, *, now: datetime) -> None:
    """Close a training of which all stands."""
    training = session.get_one(Training, training_id)
    training.state = MOVES.after(training.state, "complete")
    training.completed_on = day_of(now)


def bring_in_training(session: Session, seat: Seat, *, now: datetime) -> None:
    """Keep a training that is older than these records. `now`: a moment of its own day."""
    session.add(
        Training(
            id=seat.training_id,
            person_id=seat.person_id,
            name=seat.name,
            rule_set_id=seat.rule_set_id,
            state=seat.state,
            admitted_at=now,
            practice_minutes=seat.practice_minutes,
            completed_on=seat.completed_on,
        )
    )
    session.flush()


def draft_rule_set(session: Session, actor: Actor, available: int, what: DraftRuleSet, *, now: datetime) -> str:
    """Lay down what a training takes from a day on. Trainings that have begun keep their own rule set.

    `available`: how many modules there are.
    """
    refuse_unless_available(what.modules, available)
    return rule_sets.draft_rule_set(
        session, actor, what.id, what.rules(), effective_from=what.effective_from, reason="", now=now
    )
