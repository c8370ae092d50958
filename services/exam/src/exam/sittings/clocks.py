"""From stored rows to the one clock of a sitting."""

from datetime import timedelta

from sqlmodel import Session

from exam.accommodations.queries import arrangement_of
from exam.sittings.rules import Clock
from exam.sittings.tables import Sitting


def clock_of(session: Session, sitting: Sitting) -> Clock:
    arrangement = arrangement_of(session, sitting.person_id)
    return Clock(
        started_at=sitting.started_at,
        allowance=timedelta(seconds=sitting.allowance_seconds),
        percent=arrangement.percent,
        stopped=timedelta(seconds=sitting.stopped_seconds),
        break_began_at=sitting.break_began_at,
        breaks_stop=arrangement.breaks and sitting.breaks_stop_clock,
    )
