from datetime import date, datetime
from operator import attrgetter

from sqlmodel import Session

from ce_tracker.reckoning.rules import State
from ce_tracker.requirements.queries import rule_set_for
from ce_tracker.years.commands.tell_dates import tell_dates
from ce_tracker.years.rows import Books
from ce_tracker.years.tables import CEYear, YearTurn
from shared.days import day_of, start_of
from shared.rule_sets import use_rule_set


def open_year(session: Session, books: Books, year: int, *, asking: bool = True, now: datetime) -> None:
    """Open a year, or begin one that was foreseen: on its first day it takes the rules in force then.

    One that has begun stays as it is. Not `asking`: a year that passed while nothing was demanded. It asks for nothing
    and nothing waits for its end.
    """
    row, asked = books.year(year), rule_set_for(session, year)
    begun = day_of(now) >= date(year, 1, 1)
    if begun and (row is None or row.state == State.OPEN):
        use_rule_set(session, asked.id, now=now)
    if row is None:
        row = _row(session, books, year, asking=asking, begun=begun, now=now)
    elif not begun or row.state != State.OPEN or row.rule_set == asked.id:
        return
    row.rule_set = asked.id
    row.minutes_required = asked.rules.minutes if asking else 0
    row.ethics_required = asked.rules.ethics_minutes if asking else 0
    session.add(row)
    tell_dates(session, row, now=now)


def _row(session: Session, books: Books, year: int, *, asking: bool, begun: bool, now: datetime) -> CEYear:
    """With the turn at its end; and with the one into it, where it is only foreseen."""
    for ends in ([year] if asking else []) + ([] if begun else [year - 1]):
        turn = YearTurn(person_id=books.person_id, year=ends, due_at=start_of(date(ends + 1, 1, 1)))
        session.add(turn)
        books.turns.append(turn)
    row = CEYear(
        person_id=books.person_id,
        year=year,
        state=State.OPEN,
        rule_set="",
        minutes_required=0,
        ethics_required=0,
        opened_at=now,
    )
    books.years.append(row)
    books.years.sort(key=attrgetter("year"))
    return row
