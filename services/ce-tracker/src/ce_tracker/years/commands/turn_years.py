"""The turn of the year: close the old one, open the new one. Dated by the turn, however late we come to it."""

from datetime import datetime

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from ce_tracker.requirements.queries import rule_set_called
from ce_tracker.requirements.rules import last_day_of_grace
from ce_tracker.years.commands.open_year import open_year
from ce_tracker.years.queries import filling, stood
from ce_tracker.years.rules import move
from ce_tracker.years.tables import CEYear, YearTurn
from shared.days import day_of
from shared.events import CEYearMissed
from shared.messaging import record
from shared.refusals import NotFound

AT_MOST = 200
"""How many turns one transaction takes."""


def turn_years(session: Session, now: datetime) -> int:
    """Do the turns that are due; how many there were. The loop asks again until there are none."""
    rows = session.exec(_due(now).limit(AT_MOST)).all()
    for row in rows:
        _turn(session, row)
    return len(rows)


def bring_up_to_date(session: Session, person_id: str, now: datetime) -> None:
    """Do one person's turns before anything else of theirs, should the loop not have come by yet."""
    while row := session.exec(_due(now).where(YearTurn.person_id == person_id)).first():
        _turn(session, row)


def _due(now: datetime) -> SelectOfScalar[YearTurn]:
    waiting = select(YearTurn).where(col(YearTurn.done_at).is_(None), col(YearTurn.held).is_(False))
    return waiting.where(YearTurn.due_at <= now).order_by(col(YearTurn.due_at), col(YearTurn.person_id))


def _turn(session: Session, turn: YearTurn) -> None:
    session.add(turn)
    if not stood(session, turn.person_id, day_of(turn.due_at)):
        turn.held = True
    else:
        _miss_if_open(session, turn)
        open_year(session, turn.person_id, turn.year + 1, turn.due_at)
        turn.done_at = turn.due_at
    session.flush()


def _miss_if_open(session: Session, turn: YearTurn) -> None:
    year = session.get(CEYear, (turn.person_id, turn.year))
    if year is None:
        raise NotFound
    if year.state != "open":
        return
    year.state, year.missed_on = move("open", "miss"), day_of(turn.due_at)
    year.grace_until = last_day_of_grace(year.missed_on, rule_set_called(session, year.rule_set).grace_days)
    session.add(year)
    missed = CEYearMissed(
        person_id=year.person_id,
        year=year.year,
        missed_on=year.missed_on,
        grace_until=year.grace_until,
        minutes_missing=filling(year).missing.total,
    )
    record(session, missed, now=turn.due_at)
