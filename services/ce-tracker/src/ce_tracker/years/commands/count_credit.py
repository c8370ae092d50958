from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from ce_tracker.years.commands.turn_years import turn_years
from ce_tracker.years.rows import filling, shares_of, year_rows
from ce_tracker.years.rules import MOVES, UNSETTLED, Filled, Settlement, Share, full_since, settle_years, spread_minutes
from ce_tracker.years.tables import CEYear, CountedShare
from shared.events import CEYearFulfilled, CEYearProgressed, CEYearReturned
from shared.messaging import record


@dataclass(frozen=True)
class Countable:
    """A credit as years see it. `sent_on` is the day on which the person first sent it."""

    id: str
    person_id: str
    taken_on: date
    minutes: int
    ethics: bool
    sent_on: date


def count_credit(session: Session, credit: Countable, *, now: datetime) -> None:
    """Give the minutes of an accepted credit to the years they belong to, and settle the years that are full."""
    turn_years(session, credit.person_id, now=now)
    rows = {row.year: row for row in year_rows(session, credit.person_id)}
    known = [filling(row) for row in rows.values()]
    for share in spread_minutes(known, credit.taken_on.year, credit.minutes, credit.ethics, credit.sent_on):
        _add(session, rows[share.year], credit, share, now)
    session.flush()
    _settle(session, rows, credit.person_id, now)


def _add(session: Session, row: CEYear, credit: Countable, share: Share, now: datetime) -> None:
    session.add(
        CountedShare(
            credit_id=credit.id,
            year=share.year,
            person_id=credit.person_id,
            minutes=share.minutes,
            ethics_minutes=share.ethics_minutes,
            sent_on=share.sent_on,
        )
    )
    row.minutes += share.minutes
    row.ethics_minutes += share.ethics_minutes
    session.add(row)
    progressed = CEYearProgressed(
        person_id=row.person_id, year=row.year, minutes=row.minutes, ethics_minutes=row.ethics_minutes
    )
    record(session, progressed, now=now)


def _settle(session: Session, rows: dict[int, CEYear], person_id: str, now: datetime) -> None:
    waiting = [row for row in rows.values() if row.state in UNSETTLED]
    full = [row for row in waiting if filling(row).full]
    if not full:
        return
    shares = shares_of(session, person_id)
    filled = [
        Filled(row.year, row.state, full_since(filling(row), shares.get(row.year, [])), row.grace_until) for row in full
    ]
    for settlement in settle_years(filled, [row.year for row in waiting if row not in full]):
        _settle_year(session, rows[settlement.year], settlement, now)


def _settle_year(session: Session, row: CEYear, settlement: Settlement, now: datetime) -> None:
    row.state, row.settled_on = MOVES.after(row.state, settlement.move), settlement.on
    session.add(row)
    if settlement.move == "fulfil":
        fulfilled = CEYearFulfilled(person_id=row.person_id, year=row.year, fulfilled_on=settlement.on)
        record(session, fulfilled, now=now)
    else:
        returned = CEYearReturned(person_id=row.person_id, year=row.year, returned_on=settlement.on)
        record(session, returned, now=now)
