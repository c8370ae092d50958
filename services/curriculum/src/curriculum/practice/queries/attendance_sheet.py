from datetime import datetime

from sqlmodel import Session

from curriculum.attendance.queries import noted_at
from curriculum.attendance.rules import Presence, is_before, missed
from curriculum.attendance.views import Noted
from curriculum.cohorts.queries import facilitators_of
from curriculum.practice.queries.sessions import views
from curriculum.practice.rows import led_session
from curriculum.practice.tables import LiveSession
from curriculum.practice.views import AttendanceSheet, SheetLine
from curriculum.trainings.queries import people_of
from curriculum.trainings.views import Seat
from shared.actor import Actor
from shared.days import day_of


def attendance_sheet(session: Session, actor: Actor, session_id: str, *, now: datetime) -> AttendanceSheet:
    live = led_session(session, actor, session_id)
    leaders = facilitators_of(session, live.cohort_id)
    known = noted_at(session, live.id)
    expected = {one for one, noted in noted_at(session, live.makes_up).items() if missed(noted.presence)}
    lines = [
        _line(seat, known.get(seat.training_id), live, expected=live.makes_up is None or seat.training_id in expected)
        for seat in people_of(session, live.cohort_id)
    ]
    return AttendanceSheet(
        session=views(session, [live], leaders, now=now)[0],
        people=tuple(sorted(lines, key=lambda line: not line.expected)),
    )


def _line(seat: Seat, row: Noted | None, live: LiveSession, *, expected: bool) -> SheetLine:
    return SheetLine(
        training_id=seat.training_id,
        name=seat.name,
        presence=row.presence if row else None,
        minutes=row.minutes if row and row.presence == Presence.PART else None,
        fixed=seat.completed_on is not None,
        too_early=is_before(day_of(live.starts_at), day_of(seat.admitted_at)),
        expected=expected,
    )
