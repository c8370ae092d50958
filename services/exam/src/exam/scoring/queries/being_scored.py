from sqlmodel import Session, col, select

from exam.attempts.rules import Part
from exam.items.rules import Scored
from exam.scoring.rows import highest_of
from exam.scoring.rules import State
from exam.scoring.tables import ScoringTask
from exam.sittings.queries import is_under_way

UNSETTLED = (State.WAITING, State.ADJUDICATION)


def is_scored_anew(session: Session, round: str) -> bool:
    """Whether nothing of it is left to score. Of a talk that cannot be judged nobody gives more."""
    left = select(ScoringTask.id).where(ScoringTask.round == round, col(ScoringTask.state).in_(UNSETTLED))
    return session.exec(left.where(col(ScoringTask.unjudged_at).is_(None))).first() is None


def cannot_be_judged(session: Session, round: str) -> bool:
    """Whether new examiners found that too little was written down of a talk to judge by."""
    unjudged = select(ScoringTask.id).where(ScoringTask.round == round, col(ScoringTask.unjudged_at).is_not(None))
    return session.exec(unjudged).first() is not None


def talk_scored_anew(session: Session, round: str) -> dict[str, float]:
    """By row, what others gave to a talk; nothing before all of it is there."""
    of_talk = (ScoringTask.round == round, ScoringTask.part == Part.ORAL, ScoringTask.state == State.SETTLED)
    return next((task.settled or {} for task in session.exec(select(ScoringTask).where(*of_talk))), {})


def scored_anew(session: Session, round: str) -> dict[str, Scored]:
    """By item, what others gave; nothing before all of it is there."""
    if not is_scored_anew(session, round):
        return {}
    of_answers = (ScoringTask.round == round, ScoringTask.part == Part.WRITTEN)
    settled = select(ScoringTask).where(*of_answers, ScoringTask.state == State.SETTLED)
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
