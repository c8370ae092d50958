from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.pauses.tables import Pause
from shared.days import day_of
from shared.ids import new_id


def begin_pause(session: Session, person_id: str, *, now: datetime) -> None:
    """Let a certification rest from today on."""
    session.add(Pause(id=new_id(), person_id=person_id, since=day_of(now)))


def end_pause(session: Session, person_id: str, *, now: datetime) -> None:
    """Let it go on from today on."""
    open_ones = sa.update(Pause).where(col(Pause.person_id) == person_id, col(Pause.until).is_(None))
    session.execute(open_ones.values(until=day_of(now)))


def forget_pauses(session: Session, person_id: str) -> None:
    """Forget when somebody's certification rested."""
    session.execute(sa.delete(Pause).where(col(Pause.person_id) == person_id))
