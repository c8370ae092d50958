from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from exam.scoring.commands.finish_part import finish_part
from exam.scoring.rows import rubric_of, task_row
from exam.scoring.rules import MOVES, Scores, settle


def settle_task(session: Session, task_id: str, by_rater: Mapping[int, Scores], *, now: datetime) -> None:
    """Compare what the first and the second gave, once both stand; a third settles what is too far apart."""
    if not {1, 2} <= by_rater.keys():
        return
    task = task_row(session, task_id)
    standard = rubric_of(session, task.entry_id, task.entry_version).standard
    settled = settle(by_rater[1], by_rater[2], standard, by_rater.get(3))
    if settled is None:
        task.state = MOVES.after(task.state, "adjudicate")
        return
    task.state, task.settled, task.settled_at = MOVES.after(task.state, "settle"), settled, now
    session.flush()
    if not task.round:
        finish_part(session, task.sitting_id, now=now)
