from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from curriculum.cohorts.queries import facilitators_by_id, facilitators_of, refuse_unless_led
from curriculum.cohorts.views import FacilitatorView
from curriculum.practice.rows import led_session
from curriculum.practice.tables import LiveSession
from curriculum.practice.views import SessionChoice, SessionView
from shared.actor import Actor
from shared.paging import Page, page


def sessions(session: Session, actor: Actor, cohort_id: str, *, after: str = "", now: datetime) -> Page[SessionView]:
    """Those of a group, for who leads it, the first one first."""
    refuse_unless_led(session, actor, cohort_id)
    return sessions_of(session, cohort_id, facilitators_of(session, cohort_id), after=after, now=now)


def sessions_to_make_up(session: Session, actor: Actor, cohort_id: str) -> list[SessionChoice]:
    """All that a make-up date can be for: the answers that a form has."""
    refuse_unless_led(session, actor, cohort_id)
    first_dates = select(LiveSession).where(LiveSession.cohort_id == cohort_id, col(LiveSession.makes_up).is_(None))
    first_dates = first_dates.where(col(LiveSession.called_off_at).is_(None))
    rows = session.exec(first_dates.order_by(col(LiveSession.starts_at)))
    return [SessionChoice(id=row.id, title=row.title, starts_at=row.starts_at) for row in rows]


def led_session_view(session: Session, actor: Actor, session_id: str, *, now: datetime) -> SessionView:
    """One, for who leads its group."""
    live = led_session(session, actor, session_id)
    return views(session, [live], facilitators_of(session, live.cohort_id), now=now)[0]


def sessions_of(
    session: Session, cohort_id: str, leaders: Sequence[FacilitatorView], *, after: str, now: datetime
) -> Page[SessionView]:
    of_group = select(LiveSession).where(LiveSession.cohort_id == cohort_id)
    rows = page(session, of_group, by=(LiveSession.starts_at, LiveSession.id), after=after)
    return rows.of(views(session, rows.items, leaders, now=now))


def views(
    session: Session, rows: Sequence[LiveSession], leaders: Sequence[FacilitatorView], *, now: datetime
) -> list[SessionView]:
    by_id = {leader.person_id: leader for leader in leaders}
    others = facilitators_by_id(session, {row.led_by for row in rows} - by_id.keys())
    titles = _titles(session, {row.makes_up for row in rows if row.makes_up})
    return [
        SessionView(
            id=row.id,
            cohort_id=row.cohort_id,
            title=row.title,
            place=row.place,
            starts_at=row.starts_at,
            minutes=row.minutes,
            led_by=(by_id | others).get(row.led_by) or _unknown(row),
            makes_up=row.makes_up,
            makes_up_title=titles.get(row.makes_up or ""),
            held=row.starts_at <= now,
            nobody_leads=row.starts_at > now and row.called_off_at is None and row.led_by not in by_id,
            called_off_because=row.called_off_because if row.called_off_at else None,
        )
        for row in rows
    ]


def _titles(session: Session, session_ids: set[str]) -> dict[str, str]:
    if not session_ids:
        return {}
    named = select(LiveSession.id, LiveSession.title).where(col(LiveSession.id).in_(session_ids))
    return dict(session.exec(named).all())


def _unknown(row: LiveSession) -> FacilitatorView:
    return FacilitatorView(person_id=row.led_by, name="", contact="", cps=row.led_by_cps)
