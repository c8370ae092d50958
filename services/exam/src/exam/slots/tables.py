from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from exam.slots.rules import State, StateBefore
from shared.database import index_where, instant, state_of


class OralSlot(Base, table=True):
    """A time at which two examiners are there. `reserved_for`: made for one person who asked for it.

    `place` is its name, as it was offered; `place_id`: of a room that is kept here, and taken for as long.
    """

    __tablename__ = "oral_slots"

    id: str = Field(primary_key=True)
    starts_at: datetime = instant(index=True)
    ends_at: datetime | None = instant(nullable=True)
    """With the usual time; None: of before, when a time had no length."""
    place: str
    place_id: str | None = Field(default=None, foreign_key="places.id")
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
    __table_args__ = (index_where("words IS NOT NULL", "ix_oral_requests_to_seal", "person_id"),)

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    sealed: bytes | None = None
    words: str | None = None
    """As older versions of this program kept it, until a duty has sealed it."""
    asked_at: datetime = instant()
    answered_at: datetime | None = instant(nullable=True)


class OralSitting(Base, table=True):
    """An appointment for the oral part, as the release before kept it. `appointments` has taken its place.

    It stays until the next release, so that one can go back; then it goes.
    """

    __tablename__ = "oral_sittings"
    __table_args__ = (index_where("state = 'booked'", "ix_oral_sittings_one_booked", "person_id", unique=True),)

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    slot_id: str = Field(foreign_key="oral_slots.id", index=True)
    scenario_id: str
    scenario_version: int
    rule_set: str
    state: StateBefore = state_of(StateBefore)
    booked_at: datetime = instant()
    held_at: datetime | None = instant(nullable=True)
    ended_at: datetime | None = instant(nullable=True)
    voided_by: str | None = None
    void_reason: str | None = None
