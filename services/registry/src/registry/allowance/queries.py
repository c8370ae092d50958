from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.allowance.tables import AllowanceUse, StrangeHour
from registry.allowance.views import StrangeHourView, Use
from registry.index.queries import how_many_findable
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue


def uses_of(session: Session, day: date) -> list[Use]:
    """What was counted on a day: places, each with a mark of what it was shown."""
    found = session.execute(select(AllowanceUse.place, AllowanceUse.mark).where(col(AllowanceUse.day) == day))
    return [Use(place, mark) for place, mark in found]


def how_many_listed(session: Session) -> int:
    return how_many_findable(session)


def strange_hours(session: Session, *, after: str = "") -> Page[StrangeHourView]:
    """Hours in which strangers were shown too many people, the newest first."""
    rows = page(
        session, select(StrangeHour), by=(StrangeHour.noticed_at, StrangeHour.id), after=after, newest_first=True
    )
    return rows.map(
        lambda row: StrangeHourView(id=row.id, noticed_at=row.noticed_at, people=row.people, looked_at=row.looked_at)
    )


def strange_hours_queue(session: Session) -> Queue:
    waiting = select(sa.func.count(), sa.func.min(StrangeHour.noticed_at)).where(col(StrangeHour.looked_at).is_(None))
    count, oldest = session.exec(waiting).one()
    return Queue(
        slug="strange-hours",
        title=N_("Hours in which somebody may have copied the registry"),
        count=count,
        oldest=oldest,
        url="/registry/oversight/copying",
    )
