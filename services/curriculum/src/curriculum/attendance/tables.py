from datetime import datetime

from sqlmodel import Field

from curriculum.attendance.rules import Presence
from curriculum.base import Base
from shared.database import instant, state_of


class Attendance(Base, table=True):
    __tablename__ = "attendances"

    session_id: str = Field(primary_key=True, foreign_key="live_sessions.id")
    training_id: str = Field(primary_key=True, foreign_key="trainings.id", index=True)
    presence: Presence = state_of(Presence, name="presence")
    minutes: int
    recorded_by: str
    recorded_at: datetime = instant()
