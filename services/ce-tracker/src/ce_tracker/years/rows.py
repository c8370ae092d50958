"""The turns of years that are due."""

from datetime import datetime

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from ce_tracker.years.tables import YearTurn


def due_turns(now: datetime) -> SelectOfScalar[YearTurn]:
    waiting = select(YearTurn).where(col(YearTurn.done_at).is_(None), col(YearTurn.held).is_(False))
    return waiting.where(YearTurn.due_at <= now).order_by(col(YearTurn.due_at), col(YearTurn.person_id))


def people_with_due_turns(session: Session, *, now: datetime) -> list[str]:
    """Each person once, longest waiting first."""
    return list(dict.fromkeys(turn.person_id for turn in session.exec(due_turns(now))))
