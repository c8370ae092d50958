from datetime import datetime

from sqlmodel import Session, col, func, select

from curriculum.cohorts.models import RuleSetView
from curriculum.cohorts.queries.places import facilitators_of, training_of
from curriculum.cohorts.tables import RuleSet, Training
from curriculum.completion.models import CompletionView, Paper
from curriculum.completion.rules import NotCompleteYet, Standing
from curriculum.completion.tables import AttendancePaper, CompletedModule
from shared.refusals import NotFound


def modules_completed(session: Session, training_id: str) -> dict[int, datetime]:
    """Module number and when it was completed."""
    rows = session.exec(select(CompletedModule).where(CompletedModule.training_id == training_id))
    return {row.module: row.completed_at for row in rows}


def count_completed(session: Session, training_ids: list[str]) -> dict[str, int]:
    statement = select(CompletedModule.training_id, func.count()).where(
        col(CompletedModule.training_id).in_(training_ids)
    )
    return dict(session.exec(statement.group_by(col(CompletedModule.training_id))).all())


def standing_of(session: Session, training: Training) -> Standing:
    rules = session.get(RuleSet, training.rule_set_id)
    assert rules is not None
    done = modules_completed(session, training.id)
    return Standing(len(done), rules.modules, training.practice_minutes, rules.practice_minutes)


def show_completion(session: Session, person_id: str) -> CompletionView:
    training = _training(session, person_id)
    paper = _paper(session, training)
    rules = RuleSetView.model_validate(session.get(RuleSet, training.rule_set_id))
    return CompletionView(
        name=training.name,
        modules=paper.modules if paper else len(modules_completed(session, training.id)),
        modules_required=rules.modules,
        practice_minutes=training.practice_minutes,
        practice_minutes_required=rules.practice_minutes,
        complete=training.completed_on is not None,
        completed_on=training.completed_on,
        paper=paper.number if paper else None,
        facilitators=facilitators_of(session, training.cohort_id),
    )


def show_paper(session: Session, person_id: str) -> Paper:
    training = _training(session, person_id)
    paper = _paper(session, training)
    if paper is None or training.completed_on is None:
        raise NotCompleteYet
    return Paper(
        number=paper.number,
        name=training.name,
        completed_on=training.completed_on,
        modules=paper.modules,
        practice_minutes=paper.practice_minutes,
        facilitators=tuple(leader.name for leader in facilitators_of(session, training.cohort_id)),
    )


def _training(session: Session, person_id: str) -> Training:
    training = training_of(session, person_id)
    if training is None:
        raise NotFound
    return training


def _paper(session: Session, training: Training) -> AttendancePaper | None:
    return session.exec(select(AttendancePaper).where(col(AttendancePaper.training_id) == training.id)).first()
