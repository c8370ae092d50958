from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.queries.places import facilitators_of
from curriculum.cohorts.rules import TRAINING_MOVES, move
from curriculum.cohorts.tables import Training
from curriculum.completion.commands.number_paper import number_paper
from curriculum.completion.queries import standing_of
from curriculum.completion.tables import AttendancePaper
from shared.days import day_of
from shared.events import TrainingCompleted
from shared.messaging import record


def complete_training_if_all_stands(session: Session, training: Training, *, now: datetime) -> bool:
    """Asked after everything that may have been the last thing. It is said once: a completed training moves no more."""
    if training.state != "studying" or not (standing := standing_of(session, training)).complete:
        return False
    training.state = move(TRAINING_MOVES, training.state, "complete")
    training.completed_on = day_of(now)
    session.add(training)
    trained_by = tuple(leader.person_id for leader in facilitators_of(session, training.cohort_id))
    issue_paper_and_tell(session, training, standing.modules, trained_by, now=now)
    return True


def issue_paper_and_tell(
    session: Session, training: Training, modules: int, trained_by: tuple[str, ...], *, now: datetime
) -> None:
    assert training.completed_on is not None
    session.add(
        AttendancePaper(
            number=number_paper(session),
            training_id=training.id,
            issued_on=training.completed_on,
            modules=modules,
            practice_minutes=training.practice_minutes,
        )
    )
    told = TrainingCompleted(
        person_id=training.person_id,
        training_id=training.id,
        completed_on=training.completed_on,
        modules=modules,
        practice_minutes=training.practice_minutes,
        rule_set=training.rule_set_id,
        trained_by=trained_by,
    )
    record(session, told, now=now)
