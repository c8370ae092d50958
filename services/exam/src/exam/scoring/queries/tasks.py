from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from exam.attempts.rules import Part
from exam.items.content import Rubric
from exam.scoring.rows import rubric_of, task_row
from exam.scoring.rules import TaskKind
from exam.scoring.tables import ScoringTask
from exam.scoring.views import ScoredTask, TaskOf


def tasks() -> sa.Select[*tuple[Any, ...]]:
    """A statement for others to join: every task, without the answer."""
    whom = (ScoringTask.person_id, ScoringTask.sitting_id, ScoringTask.first_examiner, ScoringTask.second_examiner)
    what = (ScoringTask.id, ScoringTask.code, ScoringTask.part, ScoringTask.state, ScoringTask.opened_at)
    about = (ScoringTask.entry_id, ScoringTask.entry_version, ScoringTask.kind, ScoringTask.for_examiner)
    unjudged = (ScoringTask.unjudged_at, ScoringTask.round)
    return sa.select(*map(col, (*what, *whom, *about, *unjudged)))


def scored_task(session: Session, task_id: str) -> ScoredTask:
    """One task, for the rooms that decide who scores it and take the scores. NotYours where there is none."""
    return _scored(task_row(session, task_id))


def scored_first(session: Session, task: ScoredTask) -> str:
    """The id of the task by which the same was scored when it was new."""
    same = (ScoringTask.sitting_id == task.sitting_id, ScoringTask.entry_id == task.entry_id, ScoringTask.round == "")
    return session.exec(select(ScoringTask.id).where(*same)).one()


def specimen_tasks(session: Session, round: str) -> list[ScoredTask]:
    """What was laid out for one calibration, in the order in which it is scored."""
    laid_out = select(ScoringTask).where(ScoringTask.round == round, ScoringTask.kind == TaskKind.CALIBRATION)
    return [_scored(row) for row in session.exec(laid_out.order_by(col(ScoringTask.id)))]


def _scored(row: ScoringTask) -> ScoredTask:
    return ScoredTask(
        id=row.id,
        code=row.code,
        part=row.part,
        sitting_id=row.sitting_id,
        person_id=row.person_id,
        entry_id=row.entry_id,
        entry_version=row.entry_version,
        round=row.round,
        first_examiner=row.first_examiner,
        second_examiner=row.second_examiner,
        state=row.state,
        kind=row.kind,
        for_examiner=row.for_examiner,
        unjudged=row.unjudged_at is not None,
    )


def rubric(session: Session, task: ScoredTask) -> Rubric:
    """By which it is scored."""
    return rubric_of(session, task.entry_id, task.entry_version)


def tasks_of(session: Session, person_id: str, part: Part) -> tuple[TaskOf, ...]:
    """What is scored by people of one person, oldest first; no door shows it."""
    first = (ScoringTask.part == part, ScoringTask.round == "")
    about = select(ScoringTask).where(ScoringTask.person_id == person_id, *first)
    rows = session.exec(about.order_by(col(ScoringTask.id))).all()
    rubrics = [(row.id, rubric_of(session, row.entry_id, row.entry_version)) for row in rows]
    return tuple(TaskOf(id=id, rows=tuple(one.id for one in rubric.rows)) for id, rubric in rubrics)
