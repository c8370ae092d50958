from datetime import datetime

from sqlmodel import Session, select

from exam.eligibility.queries import trainers_of
from exam.orals.queries import declined_by
from exam.panel.queries import refuse_unless_on_panel
from exam.panel.rules import refuse_unless_independent
from exam.scoring.rules import NotYours, RatingState, State, place_of
from exam.scoring.tables import Rating, ScoringTask
from shared.actor import Actor
from shared.ids import new_id


def open_task(session: Session, task_id: str, examiner_id: str, *, now: datetime) -> None:
    """Take one to score. From here on whoever committed before cannot change it. Twice is harmless."""
    task = _open_to(session, task_id, examiner_id)
    ratings = session.exec(select(Rating).where(Rating.task_id == task_id)).all()
    if any(rating.examiner_id == examiner_id for rating in ratings):
        return
    session.add(
        Rating(
            id=new_id(),
            task_id=task.id,
            examiner_id=examiner_id,
            place=place_of(task.state, [rating.place for rating in ratings]),
            state=RatingState.OPEN,
            scores={},
            opened_at=now,
        )
    )


def put_back(session: Session, task_id: str, examiner_id: str) -> None:
    """Leave it to somebody else, without a reason; only before committing."""
    own = select(Rating).where(Rating.task_id == task_id, Rating.examiner_id == examiner_id)
    rating = session.exec(own).first()
    if rating is None or rating.state != RatingState.OPEN:
        raise NotYours
    session.delete(rating)


def _open_to(session: Session, task_id: str, examiner_id: str) -> ScoringTask:
    refuse_unless_on_panel(session, Actor(examiner_id))
    task = session.get(ScoringTask, task_id)
    if task is None:
        raise NotYours
    trained_by = trainers_of(session, [task.person_id]).get(task.person_id, frozenset())
    refuse_unless_independent(examiner_id, task.person_id, trained_by)
    if task.part == "oral":
        _refuse_unless_for_this_examiner(session, task, examiner_id)
    return task


def _refuse_unless_for_this_examiner(session: Session, task: ScoringTask, examiner_id: str) -> None:
    """A talk is scored by the two who held it; a third may be anybody whom the candidate has not declined."""
    held_it = examiner_id in (task.first_examiner, task.second_examiner)
    if held_it != (task.state == State.WAITING) and not _rated_already(session, task, examiner_id):
        raise NotYours
    if not held_it and examiner_id in declined_by(session, task.person_id):
        raise NotYours


def _rated_already(session: Session, task: ScoringTask, examiner_id: str) -> bool:
    own = select(Rating).where(Rating.task_id == task.id, Rating.examiner_id == examiner_id)
    return session.exec(own).first() is not None
