from sqlmodel import Session, select

from exam.scores.commands import discard_scores, reconsider_scores
from exam.scoring.rules import MOVES
from exam.scoring.tables import ScoringTask


def close_tasks(session: Session, sitting_id: str, person_id: str) -> None:
    """Let nothing of a voided sitting be scored, nor make a result."""
    discard_scores(session, sitting_id)
    for task in session.exec(select(ScoringTask).where(ScoringTask.sitting_id == sitting_id)):
        task.state = MOVES.after(task.state, "close")
    session.flush()
    reconsider_scores(session, person_id)
