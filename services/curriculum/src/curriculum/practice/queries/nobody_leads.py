from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from curriculum.attendance.queries import noted_statement
from curriculum.cohorts.queries import count_nobody_leads, going_on_statement, leaders_statement
from curriculum.practice.queries.sessions import views
from curriculum.practice.tables import LiveSession
from curriculum.practice.views import SessionView
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue

WHERE = "/curriculum/teaching/nobody-leads"


def sessions_nobody_leads(session: Session, *, after: str = "", now: datetime) -> Page[SessionView]:
    """Sessions whose facilitator has left, or leads their group no longer; the soonest first."""
    rows = page(session, _nobody_leads(), by=(LiveSession.starts_at, LiveSession.id), after=after)
    return rows.of(views(session, rows.items, (), now=now))


def nobody_leads(session: Session) -> Queue:
    """For administrators, who name somebody else or call it off."""
    sessions = session.exec(select(sa.func.count()).select_from(_nobody_leads().subquery())).one()
    title = N_("Groups and sessions that nobody leads")
    return Queue(slug="nobody-leads", title=title, count=sessions + count_nobody_leads(session), url=WHERE)


def _nobody_leads() -> SelectOfScalar[LiveSession]:
    """As long as nobody wrote down who was there, it may still take place."""
    led = leaders_statement().subquery()
    leads = sa.select(led.c.person_id).where(
        led.c.cohort_id == LiveSession.cohort_id, led.c.person_id == LiveSession.led_by
    )
    return select(LiveSession).where(
        col(LiveSession.cohort_id).in_(going_on_statement()),
        col(LiveSession.called_off_at).is_(None),
        ~leads.correlate(LiveSession).exists(),
        col(LiveSession.id).not_in(noted_statement()),
    )
