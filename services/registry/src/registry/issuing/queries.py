from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select

from registry.issuing.tables import IssuingStop


class Stopped(BaseModel, frozen=True):
    reason: str
    stopped_at: datetime


def issuing_is_stopped(session: Session) -> bool:
    return the_stop(session) is not None


def the_stop(session: Session) -> Stopped | None:
    """Why and since when nothing is issued; None while certificates are issued."""
    row = session.exec(select(IssuingStop).where(col(IssuingStop.resumed_at).is_(None)).limit(1)).first()
    return None if row is None else Stopped.model_validate(row, from_attributes=True)
