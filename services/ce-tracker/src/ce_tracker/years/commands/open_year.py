from datetime import date, datetime

from sqlmodel import Session

from ce_tracker.requirements.queries import rule_set_for
from ce_tracker.years.commands.tell_dates import tell_dates
from ce_tracker.years.rules import State
from ce_tracker.years.tables import CEYear, YearTurn
from shared.days import start_of
from shared.rule_sets import use_rule_set


def open_year(session: Session, person_id: str, year: int, *, asking: bool = True, now: datetime) -> None:
    """Open a year under the rules in force on its first day; one that is open already stays as it is.

    Not `asking`: a year that passed while nothing was demanded. It asks for nothing and nothing waits for its end.
    """
    if session.get(CEYear, (person_id, year)) is not None:
        return
    asked = rule_set_for(session, year)
    use_rule_set(session, asked.id, now=now)
    row = CEYear(
        person_id=person_id,
        year=year,
        state=State.OPEN,
        rule_set=asked.id,
        minutes_required=asked.rules.minutes if asking else 0,
        ethics_required=asked.rules.ethics_minutes if asking else 0,
        opened_at=now,
    )
    session.add(row)
    if asking:
        session.add(YearTurn(person_id=person_id, year=year, due_at=start_of(date(year + 1, 1, 1))))
    tell_dates(session, row, now=now)
    session.flush()
