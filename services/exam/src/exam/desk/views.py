from datetime import datetime

from pydantic import BaseModel

from exam.appointments.rules import State as AppointmentState
from exam.attempts.rules import Part
from exam.clocks.rules import Happened
from exam.sittings.rules import State


class OpenSitting(BaseModel, frozen=True):
    """A sitting as an administrator sees it: who sits, how it stands, nothing of the answers."""

    id: str
    person_id: str
    name: str | None
    state: State
    started_at: datetime
    deadline: datetime | None
    on_break: bool
    paused: bool
    answered: int
    saved_at: datetime | None
    """When an answer last came, or a change of one: how one sees that somebody is still connected."""
    form_again: bool
    """The person has had this form before, since there is no other."""


class TimeLine(BaseModel, frozen=True):
    """A line of the ledger of a sitting's time. `by`: None, it was time; else a person's id."""

    what: Happened
    at: datetime
    seconds: int
    by: str | None
    reason: str


class Watched(BaseModel, frozen=True):
    """One sitting on the desk, and what happened to its time."""

    sitting: OpenSitting
    ledger: tuple[TimeLine, ...]


class Comes(BaseModel, frozen=True):
    """Who comes where and when, on the day sheet. `what_to_do`: sentences (msgids), never why.

    `sitting_id`: of the written part, once they were checked in. `fits`: False, all of their time may not fit in.
    """

    appointment_id: str
    part: Part
    name: str | None
    place: str
    starts_at: datetime
    ends_at: datetime
    state: AppointmentState
    fits: bool
    sitting_id: str | None
    what_to_do: tuple[str, ...]


class DaySheet(BaseModel, frozen=True):
    """Today and tomorrow where the agency is, soonest first."""

    today: tuple[Comes, ...]
    tomorrow: tuple[Comes, ...]
