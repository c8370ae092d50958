"""Reminders that were sent: one row each, so that none is sent twice."""

from datetime import date, datetime

from sqlmodel import Field

from ce_tracker.base import Base
from ce_tracker.reminders.rules import Ahead
from shared.database import instant, state_of


class Reminder(Base, table=True):
    """`ends_on`: the day that came near. Where it is moved, there are reminders of the new one."""

    __tablename__ = "reminders"

    person_id: str = Field(primary_key=True)
    ends_on: date = Field(primary_key=True)
    kind: Ahead = state_of(Ahead, name="kind", primary_key=True)
    told_at: datetime = instant()
