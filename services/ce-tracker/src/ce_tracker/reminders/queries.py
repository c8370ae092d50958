"""Who is to be reminded of which year."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from ce_tracker.reminders.rules import OF_THE_END, OF_THE_GRACE, Ahead, newest_due
from ce_tracker.reminders.tables import Reminder
from ce_tracker.reminders.views import Due
from ce_tracker.years.queries import short_years, short_years_in_grace
from shared.days import day_of


def people_to_remind(session: Session, *, now: datetime) -> list[str]:
    """Each person once."""
    return list(dict.fromkeys(one.person_id for one in due_reminders(session, now=now)))


def due_reminders(session: Session, person_id: str | None = None, *, now: datetime) -> Iterator[Due]:
    """Of everybody, or of one person. A year that fills up, rests or waits for us is reminded of no more."""
    today = day_of(now)
    newest = newest_due(date(today.year, 12, 31), OF_THE_END, today)
    if newest is not None:
        yield from _not_told(session, short_years(today.year), newest, person_id)
    for kind, sooner in zip(OF_THE_GRACE, (*OF_THE_GRACE[1:], None), strict=True):
        after = today + timedelta(days=sooner.days + 1 if sooner else 0)
        within = short_years_in_grace(after, today + timedelta(days=kind.days))
        yield from _not_told(session, within, kind, person_id)


def _not_told(session: Session, years: Select[str, int, date], kind: Ahead, person_id: str | None) -> Iterator[Due]:
    """Neither of this, nor of what comes after it: a clock that is put back reminds of nothing that is past."""
    found = years.subquery()
    sent = select(Reminder.person_id).where(
        col(Reminder.person_id) == found.c.person_id,
        col(Reminder.ends_on) == found.c.ends_on,
        col(Reminder.kind).in_(kind.and_later),
    )
    statement = select(found.c.person_id, found.c.ends_on).where(~sent.exists())
    if person_id is not None:
        statement = statement.where(found.c.person_id == person_id)
    for whose, ends_on in session.execute(statement):
        yield Due(whose, ends_on, kind)
