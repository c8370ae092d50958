from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from curriculum.attendance.queries import noted_of
from curriculum.attendance.rules import is_before, missed
from curriculum.attendance.views import Noted
from curriculum.cohorts.queries import facilitators_of
from curriculum.practice.queries.sessions import views
from curriculum.practice.rules import own_state
from curriculum.practice.tables import LiveSession
from curriculum.practice.views import OwnPractice, OwnSession, SessionView
from curriculum.trainings.queries import own_seat, rule_set
from curriculum.trainings.views import Seat
from shared.actor import Actor
from shared.days import day_of


def my_practice(session: Session, actor: Actor, *, now: datetime) -> OwnPractice:
    seat = own_seat(session, actor)
    leaders = facilitators_of(session, seat.cohort_id)
    mine = {noted.session_id: noted for noted in noted_of(session, [seat.training_id])}
    theirs = sa.or_(col(LiveSession.cohort_id) == seat.cohort_id, col(LiveSession.id).in_(mine))
    rows = session.exec(select(LiveSession).where(theirs).order_by(col(LiveSession.starts_at))).all()
    planned = views(session, rows, leaders, now=now)
    make_ups: dict[str, list[SessionView]] = defaultdict(list)
    for view in planned:
        make_ups[view.makes_up or ""].append(view)
    return OwnPractice(
        minutes=seat.practice_minutes,
        required=rule_set(session, seat.rule_set_id).practice_minutes,
        sessions=tuple(_own(view, mine, make_ups[view.id]) for view in planned if _concerns(view, mine, seat)),
        facilitators=leaders,
    )


def _concerns(view: SessionView, mine: Mapping[str, Noted], seat: Seat) -> bool:
    """A make-up date is for those who missed the session, or came. What was before their admission is not theirs."""
    if is_before(day_of(view.starts_at), day_of(seat.admitted_at)):
        return view.id in mine
    return view.makes_up is None or view.id in mine or _missed(mine, view.makes_up)


def _own(view: SessionView, mine: Mapping[str, Noted], make_ups: list[SessionView]) -> OwnSession:
    row = mine.get(view.id)
    made_up = any(other.id in mine and not _missed(mine, other.id) for other in make_ups)
    still_to_make_up = _missed(mine, view.id) and not made_up
    off = view.called_off_because is not None
    ahead = [other for other in make_ups if not other.held and other.called_off_because is None]
    return OwnSession(
        session=view,
        state=own_state(
            row.presence if row else None,
            held=view.held,
            made_up=made_up,
            called_off=off,
        ),
        minutes=row.minutes if row else 0,
        make_ups=tuple(ahead) if still_to_make_up else (),
    )


def _missed(mine: Mapping[str, Noted], session_id: str) -> bool:
    return session_id in mine and missed(mine[session_id].presence)
