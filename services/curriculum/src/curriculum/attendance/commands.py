from datetime import datetime

from sqlmodel import Session

from curriculum.attendance.tables import Attendance
from curriculum.attendance.views import Noted
from shared.actor import Actor


def note(session: Session, actor: Actor, noted: Noted, *, now: datetime) -> None:
    """Write down that somebody was there or was not, over what stood before. Whoever calls it tells them."""
    session.merge(
        Attendance(
            session_id=noted.session_id,
            training_id=noted.training_id,
            presence=noted.presence,
            minutes=noted.minutes,
            recorded_by=actor.id,
            recorded_at=now,
        )
    )
