from datetime import datetime

from sqlmodel import Session

from exam.scoring.rows import task_row
from exam.scoring.rules import MOVES


def settle_specimen(session: Session, task_id: str, *, now: datetime) -> None:
    """Settle a specimen, since it was scored by whom it was for; nothing else follows."""
    task = task_row(session, task_id)
    task.state, task.settled_at = MOVES.after(task.state, "settle"), now
    session.flush()
