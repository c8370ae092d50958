"""Years as they stand, and a person's shares in them."""

from datetime import date, datetime

from sqlalchemy import Date, Label, literal
from sqlmodel import Session, and_, col, select
from sqlmodel.sql.expression import Select

from ce_tracker.certifications.queries import people_granted
from ce_tracker.hours.rules import Source
from ce_tracker.reckoning.rules import Phase, Share, State, phase
from ce_tracker.years.rows import due_turns, missing, year_rows
from ce_tracker.years.tables import CEYear, CountedShare
from ce_tracker.years.views import Claiming, YearView
from shared.actor import Actor
from shared.days import day_of

WITHOUT_DATES = select(CEYear.person_id).where(CEYear.state == State.OPEN, col(CEYear.grace_until).is_(None)).distinct()
"""Asked every second."""


def people_with_due_turns(session: Session, *, now: datetime) -> list[str]:
    """Each person once, longest waiting first."""
    return list(dict.fromkeys(turn.person_id for turn in session.exec(due_turns(now=now))))


def people_without_dates(session: Session, *, now: datetime) -> list[str]:
    """Whose open years were opened before their dates were told."""
    return list(session.scalars(WITHOUT_DATES))


def short_years(year: int) -> Select[str, int, date]:
    """Whose year is demanded of them and short, and nothing that waits for us would fill it: a statement to join.

    The person, the year, and as `ends_on` the last day on which it can be filled.
    """
    ends_on = literal(date(year, 12, 31), Date).label("ends_on")
    return _short(State.OPEN, ends_on).where(CEYear.year == year)


def short_years_in_grace(first: date, last: date) -> Select[str, int, date]:
    """The same of years that have ended, whose grace ends on one of these days, both with it."""
    return _short(State.MISSED, col(CEYear.grace_until).label("ends_on")).where(
        col(CEYear.grace_until).between(first, last)
    )


def _short(state: State, ends_on: Label[date]) -> Select[str, int, date]:
    waits = and_(col(CEYear.covered), col(CEYear.covered_until).is_(None))
    demanded = CEYear.minutes_required > 0, col(CEYear.person_id).in_(people_granted())
    return select(CEYear.person_id, CEYear.year, ends_on).where(CEYear.state == state, *demanded, ~waits)


def states_of_years(session: Session, person_id: str) -> dict[int, State]:
    """How each year of a person stands, by year."""
    return {row.year: row.state for row in year_rows(session, person_id)}


def shares_of_source(session: Session, source: Source) -> list[Share]:
    """Where the minutes of one source went, oldest year first."""
    statement = select(CountedShare).where(CountedShare.source_id == source.id, CountedShare.kind == source.kind)
    rows = session.exec(statement.order_by(col(CountedShare.year)))
    return [Share(source, row.year, row.minutes, row.ethics_minutes, row.sent_on) for row in rows]


def rule_set_of(session: Session, person_id: str, year: int) -> str | None:
    """The id of the rules under which this year of this person was opened."""
    row = session.get(CEYear, (person_id, year))
    return row.rule_set if row else None


def years_of(session: Session, person_id: str, today: date) -> list[YearView]:
    """Newest first."""
    return [_view(row, today) for row in reversed(year_rows(session, person_id))]


def claiming(session: Session, actor: Actor, *, now: datetime) -> Claiming:
    today = day_of(now)
    years = years_of(session, actor.id, today)
    short = [one.year for one in years if one.phase in (Phase.GRACE, Phase.PAST_GRACE) and one.missing]
    begins_on = min((one.begins_on for one in years), default=None)
    return Claiming(
        begins_on=begins_on,
        begun=begins_on is not None and begins_on <= today,
        filled_first=min(short, default=None),
    )


def _view(row: CEYear, today: date) -> YearView:
    short = missing(row)
    return YearView(
        year=row.year,
        phase=phase(row.state, row.year, row.grace_until, today),
        minutes=row.minutes,
        ethics_minutes=row.ethics_minutes,
        minutes_required=row.minutes_required,
        ethics_required=row.ethics_required,
        missing_ethics=short.ethics,
        missing_anything=short.anything,
        begins_on=date(row.year, 1, 1),
        ends_on=date(row.year, 12, 31),
        missed_on=row.missed_on,
        grace_until=row.grace_until,
        settled_on=row.settled_on,
        covered=row.covered and (row.covered_until is None or today <= row.covered_until),
        covered_until=row.covered_until,
        rule_set=row.rule_set,
    )
