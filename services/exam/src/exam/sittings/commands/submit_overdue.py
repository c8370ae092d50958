from datetime import datetime

from sqlmodel import Session

from exam.clocks.rules import deadline, is_over, next_check_at
from exam.sheets.queries import is_on_paper
from exam.sittings.commands.close_sitting import close_sitting
from exam.sittings.rows import clock_of, sitting_of
from exam.sittings.rules import SubmittedBy


def submit_overdue(session: Session, sitting_id: str, *, now: datetime) -> None:
    """Submit what is saved, at the deadline and its grace. Before it, look again within a minute; on paper, never."""
    sitting = sitting_of(session, sitting_id)
    clock = clock_of(session, sitting)
    if is_on_paper(session, sitting_id):
        sitting.due_at = None
    elif is_over(clock, now=now):
        close_sitting(session, sitting_id, SubmittedBy.TIME, now=deadline(clock, now=now) or now)
    else:
        sitting.due_at = next_check_at(clock, now=now)
