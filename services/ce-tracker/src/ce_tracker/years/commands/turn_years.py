"""The turn of the year: close the old one, open the new one. Dated by the turn, however late we come to it."""

from datetime import datetime

from sqlmodel import Session

from ce_tracker.years.commands.open_year import open_year
from ce_tracker.years.commands.tell_dates import tell_dates
from ce_tracker.years.rows import due_turns, filling, stood
from ce_tracker.years.rules import MOVES, State
from ce_tracker.years.tables import CEYear, YearTurn
from shared.days import day_of
from shared.events import CEYearMissed
from shared.messaging import record
from shared.notices import tell
from shared.refusals import NotFound


def turn_years(session: Session, person_id: str, *, now: datetime) -> None:
    """Do one person's turns that are due, also before anything else of theirs, should the loop not have come by yet."""
    while row := session.exec(due_turns(now=now).where(YearTurn.person_id == person_id)).first():
        _turn(session, row)


def _turn(session: Session, turn: YearTurn) -> None:
    session.add(turn)
    if not stood(session, turn.person_id, day_of(turn.due_at)):
        turn.held = True
    else:
        _miss_if_open(session, turn)
        open_year(session, turn.person_id, turn.year + 1, now=turn.due_at)
        turn.done_at = turn.due_at
    session.flush()


def _miss_if_open(session: Session, turn: YearTurn) -> None:
    year = session.get(CEYear, (turn.person_id, turn.year))
    if year is None:
        raise NotFound
    if year.state != State.OPEN:
        return
    if year.grace_until is None:
        tell_dates(session, year, now=turn.due_at)
    year.state, year.missed_on = MOVES.after(year.state, "miss"), day_of(turn.due_at)
    session.add(year)
    missed = CEYearMissed(
        person_id=year.person_id,
        year=year.year,
        missed_on=year.missed_on,
        grace_until=year.grace_until,
        minutes_missing=filling(year).missing.total,
    )
    record(session, missed, now=turn.due_at)
    tell(session, year.person_id, "deadline-near", "/ce-tracker", now=turn.due_at)
