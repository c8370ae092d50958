from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from exam.appointments.rules import Mode, Side, State
from exam.attempts.rules import Part
from exam.base import Base
from shared.database import index_where, instant, state_of


class Appointment(Base, table=True):
    """Who takes which part when and where. One at a time of each part is ahead or under way.

    Of the oral part `slot_id` is the time with its two examiners, and the scenario is frozen in its version. Of the
    written part `slot_id` is empty on one's own device, else the time that was offered in a room.
    """

    __tablename__ = "appointments"
    __table_args__ = (
        index_where("state IN ('booked', 'checked_in')", "ix_appointments_one_ahead", "person_id", "part", unique=True),
        sa.Index("ix_appointments_ahead", "state", "starts_at"),
    )

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    part: Part = state_of(Part, name="part")
    mode: Mode = state_of(Mode, name="mode")
    slot_id: str = Field(index=True)
    place: str
    starts_at: datetime = instant()
    ends_at: datetime = instant()
    """As it was planned when it was booked; on the day the clock decides."""
    scenario_id: str
    scenario_version: int
    rule_set: str
    state: State = state_of(State)
    booked_at: datetime = instant()
    checked_in_at: datetime | None = instant(nullable=True)
    checked_in_by: str | None = None
    held_at: datetime | None = instant(nullable=True)
    ended_at: datetime | None = instant(nullable=True)
    """Called off, missed or voided."""
    ended_by: str | None = None
    called_off_by: Side | None = state_of(Side, name="called_off_by", nullable=True)
    fitted_at: datetime | None = instant(nullable=True)
    """When its length was last compared with what is approved for the person; None: before that was done."""
    fits: bool = True
    """Whether all of the person's time fits in; False, it was approved later, and somebody else comes after it."""
    reason: str | None = None
    """Why it was called off by us or voided, as the candidate reads it. Nobody asks a candidate why."""
