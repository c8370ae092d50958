from datetime import datetime

from sqlmodel import Session, col, select

from exam.items.content import Rated, Rubric
from exam.items.queries import entry
from exam.scoring import rules
from exam.scoring.commands.finish_part import finish_part
from exam.scoring.rules import RatingState, State, move
from exam.scoring.tables import Rating, ScoringTask


def commit_rating(
    session: Session, task_id: str, examiner_id: str, scores: dict[str, int], note: str, *, now: datetime
) -> None:
    """Commit one's own scores. When both have, they are compared; a third settles what is too far apart."""
    task = session.get(ScoringTask, task_id)
    ratings = session.exec(select(Rating).where(Rating.task_id == task_id).order_by(col(Rating.place))).all()
    mine = next((rating for rating in ratings if rating.examiner_id == examiner_id), None)
    if task is None or mine is None:
        raise rules.NotYours
    rules.refuse_unless_revisable(mine.state, opened_by_others=len(ratings) > 1)
    rubric = rubric_of(session, task)
    rules.refuse_unless_complete(scores, {row.id: row.scores for row in rubric.rows})
    mine.state, mine.scores, mine.note, mine.committed_at = RatingState.COMMITTED, scores, note, now
    _compare(task, [rating for rating in ratings if rating.state == RatingState.COMMITTED], rubric.standard, now)
    session.flush()
    if task.state == State.SETTLED:
        finish_part(session, task.sitting_id, now=now)


def rubric_of(session: Session, task: ScoringTask) -> Rubric:
    return entry(session, Rated, task.entry_id, task.entry_version).rubric


def _compare(task: ScoringTask, committed: list[Rating], standard: int, now: datetime) -> None:
    by_place = {rating.place: rating.scores for rating in committed}
    if not {1, 2} <= by_place.keys():
        return
    settled = rules.settle(by_place[1], by_place[2], standard, by_place.get(3))
    if settled is None:
        task.state = move(task.state, State.ADJUDICATION)
        return
    task.state, task.settled, task.settled_at = move(task.state, State.SETTLED), settled, now
