"""The turn of the year: close the old one, open the new one. Dated by the turn, however late we come to it."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session

from ce_tracker.reckoning.rules import State
from ce_tracker.years.commands.keep_years import keep_years
from ce_tracker.years.commands.open_year import open_year
from ce_tracker.years.rows import Books, books_of
from ce_tracker.years.tables import CEYear, YearTurn
from shared.days import day_of
from shared.notices import tell


def turn_years_of(session: Session, people: Collection[str], *, now: datetime) -> None:
    """Do the turns of several people that are due: what is read and written for all of them goes at once."""
    with session.no_autoflush:
        for books in books_of(session, people):
            while turn := books.due_turn(now=now):
                _turn(session, books, turn)
    session.flush()


def _turn(session: Session, books: Books, turn: YearTurn) -> None:
    session.add(turn)
    if books.certification is None or not books.certification.demands_years(day_of(turn.due_at)):
        turn.held = True
        return
    turn.done_at = turn.due_at
    year = books.year(turn.year)
    if year is not None and year.state == State.OPEN:
        _end(session, books, year, turn.due_at)
    open_year(session, books, turn.year + 1, now=turn.due_at)


def _end(session: Session, books: Books, year: CEYear, at: datetime) -> None:
    """Whoever has sent what would fill it waits for us; anybody else hears that time is short."""
    keep_years(session, books, now=at)
    if year.state == State.MISSED and not year.covered:
        tell(session, books.person_id, "deadline-near", "/ce-tracker", now=at)
