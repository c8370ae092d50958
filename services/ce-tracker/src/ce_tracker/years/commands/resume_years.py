"""After a pause: the years that ended meanwhile asked for nothing, and the current one begins."""

from datetime import datetime

from sqlmodel import Session, col, select

from ce_tracker.reckoning.rules import MOVES, State
from ce_tracker.years.commands.open_year import open_year
from ce_tracker.years.rows import books_of
from ce_tracker.years.tables import CEYear, YearTurn
from shared.days import day_of
from shared.events import CEYearFulfilled
from shared.messaging import record


def resume_years(session: Session, person_id: str, *, now: datetime) -> None:
    """Go on with a person's years after a pause; nothing to do if none ended during it."""
    statement = select(YearTurn).where(
        YearTurn.person_id == person_id, col(YearTurn.done_at).is_(None), YearTurn.due_at <= now
    )
    turns = session.exec(statement.order_by(col(YearTurn.year))).all()
    if not turns:
        return
    [books] = books_of(session, [person_id])
    owing = any(row.state == State.MISSED for row in books.years)
    for year in range(max(turns[0].year, books.years[0].year), day_of(now).year):
        open_year(session, books, year, asking=False, now=now)
        row = books.year(year)
        if row is not None and row.state == State.OPEN:
            _excuse(session, row, now, owing=owing)
    open_year(session, books, day_of(now).year, now=now)
    for turn in turns:
        turn.held, turn.done_at = True, now
        session.add(turn)


def _excuse(session: Session, row: CEYear, now: datetime, *, owing: bool) -> None:
    """A year that asked for nothing is fulfilled; but it carries nobody over an earlier year that is still short."""
    row.state, row.settled_on = MOVES.after(row.state, "excuse"), day_of(now)
    session.add(row)
    if not owing:
        fulfilled = CEYearFulfilled(person_id=row.person_id, year=row.year, fulfilled_on=day_of(now))
        record(session, fulfilled, now=now)
