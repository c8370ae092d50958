from collections.abc import Iterable

from sqlmodel import Session, col, select

from exam.attempts.rules import Part
from exam.items.rules import Scored
from exam.scoring.rows import rubric_of
from exam.scoring.rules import State
from exam.scoring.tables import Rating, ScoringTask
from exam.sittings.queries import is_under_way

UNSETTLED = (State.WAITING, State.ADJUDICATION)


def is_scored_anew(session: Session, round: str) -> bool:
    """Whether nothing of it is left to score."""
    left = select(ScoringTask.id).where(ScoringTask.round == round, col(ScoringTask.state).in_(UNSETTLED))
    return session.exec(left).first() is None


def scored_anew(session: Session, round: str) -> dict[str, Scored]:
    """By item, what others gave; nothing before all of it is there."""
    if not is_scored_anew(session, round):
        return {}
    settled = select(ScoringTask).where(ScoringTask.round == round, ScoringTask.state == State.SETTLED)
    return {
        task.entry_id: Scored(sum((task.settled or {}).values()), rubric_of(session, task).highest)
        for task in session.exec(settled)
    }


def scored_by(session: Session, sitting_ids: Iterable[str | None]) -> frozenset[str]:
    """The examiners who have scored something of these sittings."""
    tasks = select(ScoringTask.id).where(col(ScoringTask.sitting_id).in_([id for id in sitting_ids if id]))
    return frozenset(session.exec(select(Rating.examiner_id).where(col(Rating.task_id).in_(tasks))))


def being_scored(session: Session, person_id: str) -> dict[Part, bool]:
    """Of each part: whether the person has sat it and it is not scored yet, or sits just now."""
    unsettled = select(ScoringTask.part).where(
        ScoringTask.person_id == person_id, ScoringTask.round == "", col(ScoringTask.state).in_(UNSETTLED)
    )
    parts = set(session.exec(unsettled))
    written = Part.WRITTEN in parts or is_under_way(session, person_id)
    return {Part.WRITTEN: written, Part.ORAL: Part.ORAL in parts}
