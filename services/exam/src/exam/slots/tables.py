from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from exam.slots.rules import State
from shared.database import instant, state_of


class OralSlot(Base, table=True):
    """A time at which two examiners are there. `reserved_for`: made for one person who asked for it."""

    __tablename__ = "oral_slots"

    id: str = Field(primary_key=True)
    starts_at: datetime = instant(index=True)
    place: str
    first_examiner: str
    second_examiner: str
    reserved_for: str | None = None
    state: State = state_of(State)
    made_by: str
    made_at: datetime = instant()
    withdrawn_by: str | None = None


class OralRequest(Base, table=True):
    """No time suited; the person says which would."""

    __tablename__ = "oral_requests"

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    words: str
    asked_at: datetime = instant()
    answered_at: datetime | None = instant(nullable=True)
