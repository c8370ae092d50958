from datetime import date

from sqlmodel import Session, col, select

from registry.allowance.tables import AllowanceUse
from registry.allowance.views import Use
from registry.index.queries import how_many_findable


def uses_of(session: Session, day: date) -> list[Use]:
    """What was counted on a day: places, each with a mark of what it was shown."""
    found = session.execute(select(AllowanceUse.place, AllowanceUse.mark).where(col(AllowanceUse.day) == day))
    return [Use(place, mark) for place, mark in found]


def how_many_listed(session: Session) -> int:
    return how_many_findable(session)
