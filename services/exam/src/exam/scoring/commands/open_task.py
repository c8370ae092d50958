from datetime import datetime

from sqlmodel import Session, col, select

from exam.attempts.rules import Part
from exam.bookings.queries import has_declined
from exam.eligibility.queries import trainers_of
from exam.panel.queries import refuse_unless_on_panel
from exam.panel.rules import refuse_unless_independent
from exam.scoring.rows import ratings_of, task_of
from exam.scoring.rules import NotYours, RatingState, State, purpose_of, rater_of
from exam.scoring.tables import Rating, ScoringTask
from shared.actor import Actor
from shared.ids import new_id


def open_task(session: Session, actor: Actor, task_id: str, *, now: datetime) -> None:
    """Take one to score. From here on whoever committed before cannot change it. Twice is harmless."""
    refuse_unless_on_panel(session, actor)
    task, ratings = task_of(session, task_id), ratings_of(session, task_id)
    trained_by = trainers_of(session, [task.person_id]).get(task.person_id, frozenset())
    refuse_unless_independent(actor.id, task.person_id, trained_by)
    rated_already = any(rating.examiner_id == actor.id for rating in ratings)
    if task.part == Part.ORAL:
        _refuse_unless_for_this_examiner(session, actor, task, rated_already)
    if rated_already:
        return
    _refuse_if_rated_before(session, actor, task)
    rater = rater_of(task.state, [rating.rater for rating in ratings])
    session.add(
        Rating(
            id=new_id(),
            task_id=task.id,
            examiner_id=actor.id,
            rater=rater,
            purpose=purpose_of(rater, anew=bool(task.round)),
            state=RatingState.OPEN,
            scores={},
            opened_at=now,
        )
    )


def _refuse_unless_for_this_examiner(session: Session, actor: Actor, task: ScoringTask, rated_already: bool) -> None:
    """An oral is scored by the two who held it; a third may be anybody whom the candidate has not declined."""
    held_it = actor.id in (task.first_examiner, task.second_examiner)
    if held_it != (task.state == State.WAITING) and not rated_already:
        raise NotYours
    if not held_it and has_declined(session, actor, task.person_id):
        raise NotYours


def _refuse_if_rated_before(session: Session, actor: Actor, task: ScoringTask) -> None:
    """What is scored anew is for those who have not seen it."""
    same = select(ScoringTask.id).where(
        ScoringTask.sitting_id == task.sitting_id, ScoringTask.entry_id == task.entry_id
    )
    seen = select(Rating.id).where(Rating.examiner_id == actor.id, col(Rating.task_id).in_(same))
    if session.exec(seen).first() is not None:
        raise NotYours
