from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class Reminder(Base, table=True):
    """An examiner was told that what they have in hand is offered to others soon."""

    __tablename__ = "lease_reminders"

    claim_id: str = Field(primary_key=True)
    reminded_at: datetime = instant()
