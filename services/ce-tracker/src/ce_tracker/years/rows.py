"""A person's years, as this room and those above it work on them."""

from collections import defaultdict
from datetime import date, datetime

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from ce_tracker.years.rules import Filling, Share, Validity
from ce_tracker.years.tables import Certification, CEYear, CountedShare, YearTurn


def due_turns(*, now: datetime) -> SelectOfScalar[YearTurn]:
    waiting = select(YearTurn).where(col(YearTurn.done_at).is_(None), col(YearTurn.held).is_(False))
    return waiting.where(YearTurn.due_at <= now).order_by(col(YearTurn.due_at), col(YearTurn.person_id))


def year_rows(session: Session, person_id: str) -> list[CEYear]:
    """Oldest first."""
    return list(session.exec(select(CEYear).where(CEYear.person_id == person_id).order_by(col(CEYear.year))))


def filling(row: CEYear) -> Filling:
    return Filling(
        year=row.year,
        state=row.state,
        minutes_required=row.minutes_required,
        ethics_required=row.ethics_required,
        minutes=row.minutes,
        ethics_minutes=row.ethics_minutes,
    )


def shares_of(session: Session, person_id: str) -> dict[int, list[Share]]:
    """By year."""
    found: dict[int, list[Share]] = defaultdict(list)
    for row in session.exec(select(CountedShare).where(CountedShare.person_id == person_id)):
        found[row.year].append(Share(row.year, row.minutes, row.ethics_minutes, row.sent_on))
    return found


def stood(session: Session, person_id: str, on: date) -> bool:
    """Whether years were demanded on a day: certified, and not resting before that day began."""
    row = session.get(Certification, person_id)
    if row is None:
        return False
    return row.standing == Validity.GRANTED or (row.since is not None and row.since >= on)
