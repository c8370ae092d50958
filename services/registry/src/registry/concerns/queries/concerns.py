"""The list of those who work on them, and what waits."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from registry.concerns.rules import State
from registry.concerns.tables import Concern, ConcernTie
from registry.concerns.views import ConcernLine
from registry.deadlines.queries import times_of_all
from shared.actor import Actor
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue

OPEN = (State.RECEIVED, State.TAKEN_UP)


def concerns(session: Session, actor: Actor, *, after: str = "", now: datetime) -> Page[ConcernLine]:
    """Those that are open, the oldest first; without those in which this person has no part."""
    tied = select(ConcernTie.concern_id).where(ConcernTie.person_id == actor.id)
    theirs = col(Concern.person_id).is_not_distinct_from(actor.id) | col(Concern.told_by).is_not_distinct_from(actor.id)
    found = select(Concern).where(col(Concern.state).in_(OPEN), col(Concern.id).not_in(tied), ~theirs)
    rows = page(session, found, by=(Concern.sent_at, Concern.id), after=after)
    times = times_of_all(session, [row.id for row in rows.items], now=now)
    return rows.map(
        lambda row: ConcernLine(
            id=row.id,
            state=row.state,
            danger=row.danger,
            sent_at=row.sent_at or row.kept_at,
            times=times.get(row.id, ()),
        )
    )


def concerns_queue(session: Session) -> Queue:
    waiting = select(func.count(), func.min(Concern.sent_at)).where(col(Concern.state) == State.RECEIVED)
    count, oldest = session.exec(waiting).one()
    return Queue(
        slug="concerns",
        title=N_("Concerns at which somebody has to look"),
        count=count,
        oldest=oldest,
        url="/registry/oversight/concerns",
    )
