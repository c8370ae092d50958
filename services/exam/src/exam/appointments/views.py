from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel

from exam.appointments.rules import Mode, Side, State
from exam.attempts.rules import Part


@dataclass(frozen=True)
class Planned:
    """An appointment as other rooms need it. `slot_id`: the time that was offered, if one was."""

    id: str
    person_id: str
    part: Part
    mode: Mode
    slot_id: str
    place: str
    starts_at: datetime
    ends_at: datetime
    rule_set: str
    booked_at: datetime
    state: State = State.BOOKED
    scenario_id: str = ""
    scenario_version: int = 0
    fits: bool = True
    fitted_at: datetime | None = None
    ended_at: datetime | None = None
    called_off_by: Side | None = None
    reason: str | None = None


class CalledOff(BaseModel, frozen=True):
    """A part that we could not hold, or that does not count, and since when. `missed`: that nobody came to."""

    id: str
    starts_at: datetime
    ended_at: datetime
    reason: str
    missed: bool


class WrittenTime(BaseModel, frozen=True):
    """A candidate's own appointment for the written part. `place` and `way` are empty on their own device.

    `fits`: whether all that is approved for them fits in.
    """

    id: str
    mode: Mode
    state: State
    starts_at: datetime
    ends_at: datetime
    place: str
    way: str
    fits: bool


class Entry(BaseModel, frozen=True):
    """An appointment as a calendar keeps it. `sequence` grows with each change of it."""

    id: str
    part: Part
    state: State
    starts_at: datetime
    ends_at: datetime
    changed_at: datetime
    sequence: int
