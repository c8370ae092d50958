"""The turn of the year: close the old one, open the new one. Dated by the turn, however late we come to it."""

from datetime import datetime

from sqlmodel import Session

from ce_tracker.reckoning.rules import State
from ce_tracker.years.commands.open_year import open_year
from ce_tracker.years.commands.update_years import update_years
from ce_tracker.years.rows import due_turns, stood
from ce_tracker.years.tables import CEYear, YearTurn
from shared.days import day_of
from shared.notices import tell


def turn_years(session: Session, person_id: str, *, now: datetime) -> None:
    """Do one person's turns that are due, also before anything else of theirs, should the loop not have come by yet."""
    while row := session.exec(due_turns(now=now).where(YearTurn.person_id == person_id)).first():
        _turn(session, row)


def _turn(session: Session, turn: YearTurn) -> None:
    session.add(turn)
    if not stood(session, turn.person_id, day_of(turn.due_at)):
        turn.held = True
        session.flush()
        return
    turn.done_at = turn.due_at
    session.flush()
    year = session.get(CEYear, (turn.person_id, turn.year))
    if year is not None and year.state == State.OPEN:
        _end(session, year, turn.due_at)
    open_year(session, turn.person_id, turn.year + 1, now=turn.due_at)


def _end(session: Session, year: CEYear, at: datetime) -> None:
    """Whoever has sent what would fill it waits for us; anybody else hears that time is short."""
    update_years(session, year.person_id, now=at)
    if year.state == State.MISSED and not year.covered:
        tell(session, year.person_id, "deadline-near", "/ce-tracker", now=at)
