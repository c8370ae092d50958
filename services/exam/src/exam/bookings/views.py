from datetime import datetime

from pydantic import BaseModel

from exam.appointments.rules import State
from exam.appointments.views import CalledOff
from exam.slots.rules import State as SlotState
from exam.slots.views import ExaminerView


class SlotView(BaseModel, frozen=True):
    id: str
    starts_at: datetime
    place: str
    examiners: tuple[ExaminerView, ...]


class Booking(BaseModel, frozen=True):
    """The candidate's own appointment. `minutes` is None for as long as it takes; `way`: how one finds it.

    `fits`: whether all that is approved for them fits in.
    """

    id: str
    state: State
    starts_at: datetime
    place: str
    way: str
    minutes: int | None
    fits: bool
    examiners: tuple[ExaminerView, ...]


class OralPage(BaseModel, frozen=True):
    """Everything the candidate needs to choose a time. `after`: where the next page of times begins, if any.

    `called_off`: what became of the newest appointment, if it is not booked and was not given back. `why_not`: the
    sentence (msgid) with which choosing a time, or asking for one, would be refused; then none is offered.
    """

    booking: Booking | None
    called_off: CalledOff | None
    slots: tuple[SlotView, ...]
    after: str
    declined: tuple[ExaminerView, ...]
    asked_at: datetime | None
    why_not: str | None = None


class Upcoming(BaseModel, frozen=True):
    """A time as administrators see it; `arrange` are the people and things that have to be there (msgids)."""

    slot_id: str
    oral_id: str | None
    starts_at: datetime
    place: str
    state: State | SlotState
    examiners: tuple[ExaminerView, ...]
    candidate: str | None
    arrange: tuple[str, ...]


class Appointment(BaseModel, frozen=True):
    """One appointment, as administrators see it."""

    id: str
    candidate: str | None
    starts_at: datetime
    state: State


class OralAhead(BaseModel, frozen=True):
    """An oral that an examiner holds; `what_to_do` are sentences (msgids) about what to do, never why."""

    oral_id: str
    code: str
    starts_at: datetime
    place: str
    minutes: int | None
    with_examiner: str
    what_to_do: tuple[str, ...]


class OralView(BaseModel, frozen=True):
    """An appointment as those rooms need it that have it scored."""

    id: str
    person_id: str
    scenario_id: str
    scenario_version: int
    rule_set: str
    examiners: tuple[str, str]
