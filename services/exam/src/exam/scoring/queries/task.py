from collections.abc import Sequence

from sqlmodel import Session, col, select

from exam.attempts.rules import Part
from exam.items.content import RatedItem, Rubric, Scenario
from exam.items.queries import entry, item
from exam.scoring.rows import ratings_of, rubric_of, task_of
from exam.scoring.rules import NotYours, RatingState
from exam.scoring.tables import Rating, ScoringTask
from exam.scoring.views import MyRating, Task, TaskOf
from shared.actor import Actor


def task(session: Session, actor: Actor, task_id: str) -> Task:
    """Only whoever has opened it sees it: opening is what freezes the other's scores."""
    row, ratings = task_of(session, task_id), ratings_of(session, task_id)
    mine = next((rating for rating in ratings if rating.examiner_id == actor.id), None)
    if mine is None:
        raise NotYours
    others = [rating for rating in ratings if rating is not mine]
    rated = entry(session, Scenario if row.part == Part.ORAL else RatedItem, row.entry_id, row.entry_version)
    asked, scenario = (rated, None) if isinstance(rated, RatedItem) else (None, rated)
    return Task(
        id=row.id,
        code=row.code,
        part=row.part,
        stem=item(session, asked.id, asked.version).stem if asked else "",
        covers=asked.guidance.covers if asked else (),
        answer=row.answer,
        rubric=rated.rubric,
        anchors=asked.anchors if asked else (),
        scenario=scenario,
        rating=_rating(mine, others),
        notes=tuple(rating.note for rating in others if rating.note) if mine.rater == 3 else (),
        evidence=_heard(rated.rubric, others) if mine.rater == 3 else {},
    )


def tasks_of(session: Session, person_id: str, part: Part) -> tuple[TaskOf, ...]:
    """What is scored by people of one person, oldest first; no door shows it."""
    first = (ScoringTask.part == part, ScoringTask.round == "")
    about = select(ScoringTask).where(ScoringTask.person_id == person_id, *first)
    rows = session.exec(about.order_by(col(ScoringTask.id)))
    return tuple(TaskOf(id=row.id, rows=tuple(one.id for one in rubric_of(session, row).rows)) for row in rows)


def _heard(rubric: Rubric, others: Sequence[Rating]) -> dict[str, tuple[str, ...]]:
    heard = {row.id: [(rating.evidence or {}).get(row.id, "") for rating in others] for row in rubric.rows}
    return {row: tuple(words for words in found if words) for row, found in heard.items()}


def _rating(mine: Rating, others: Sequence[Rating]) -> MyRating:
    frozen = mine.state == RatingState.COMMITTED and bool(others)
    return MyRating(
        rater=mine.rater,
        state=mine.state,
        scores=mine.scores,
        note=mine.note,
        evidence=mine.evidence or {},
        frozen=frozen,
    )
