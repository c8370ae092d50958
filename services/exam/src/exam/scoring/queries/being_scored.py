from sqlmodel import Session, col, select

from exam.attempts.rules import Part
from exam.items.rules import Scored
from exam.scoring.rows import highest_of
from exam.scoring.rules import State
from exam.scoring.tables import ScoringTask
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
        task.entry_id: Scored(sum((task.settled or {}).values()), highest_of(session, task))
        for task in session.exec(settled)
    }


def being_scored(session: Session, person_id: str) -> dict[Part, bool]:
    """Of each part: whether the person has sat it and it is not scored yet, or sits just now."""
    unsettled = select(ScoringTask.part).where(
        ScoringTask.person_id == person_id, ScoringTask.round == "", col(ScoringTask.state).in_(UNSETTLED)
    )
    parts = set(session.exec(unsettled))
    written = Part.WRITTEN in parts or is_under_way(session, person_id)
    return {Part.WRITTEN: written, Part.ORAL: Part.ORAL in parts}
