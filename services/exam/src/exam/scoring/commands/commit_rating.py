from datetime import datetime

from sqlmodel import Session

from exam.attempts.rules import Part
from exam.scoring import rules
from exam.scoring.commands.finish_part import finish_part
from exam.scoring.inputs import CommitRating
from exam.scoring.rows import ratings_of, rubric_of, task_of
from exam.scoring.rules import MOVES, RatingState, State
from exam.scoring.tables import Rating, ScoringTask
from shared.actor import Actor


def commit_rating(session: Session, actor: Actor, task_id: str, what: CommitRating, *, now: datetime) -> None:
    """Commit one's own scores. When both have, they are compared; a third settles what is too far apart."""
    task, ratings = task_of(session, task_id), ratings_of(session, task_id)
    mine = next((rating for rating in ratings if rating.examiner_id == actor.id), None)
    if mine is None:
        raise rules.NotYours
    rules.refuse_unless_revisable(mine.state, opened_by_others=len(ratings) > 1)
    what = what.over(CommitRating.standing(scores=mine.scores, note=mine.note, evidence=mine.evidence or {}))
    rubric = rubric_of(session, task)
    rules.refuse_unless_complete(what.scores, {row.id: row.scores for row in rubric.rows})
    if task.part == Part.ORAL:
        rules.refuse_unless_evidenced(what.evidence, [row.id for row in rubric.rows])
    mine.state, mine.committed_at = RatingState.COMMITTED, now
    mine.scores, mine.note, mine.evidence = what.scores, what.note, what.evidence
    _compare(task, [rating for rating in ratings if rating.state == RatingState.COMMITTED], rubric.standard, now)
    session.flush()
    if task.state == State.SETTLED and not task.round:
        finish_part(session, task.sitting_id, now=now)


def _compare(task: ScoringTask, committed: list[Rating], standard: int, now: datetime) -> None:
    by_rater = {rating.rater: rating.scores for rating in committed}
    if not {1, 2} <= by_rater.keys():
        return
    settled = rules.settle(by_rater[1], by_rater[2], standard, by_rater.get(3))
    if settled is None:
        task.state = MOVES.after(task.state, "adjudicate")
        return
    task.state, task.settled, task.settled_at = MOVES.after(task.state, "settle"), settled, now
