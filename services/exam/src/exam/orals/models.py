from datetime import datetime

from pydantic import BaseModel


class ExaminerView(BaseModel, frozen=True):
    """An examiner as the candidate meets them."""

    person_id: str
    name: str
    is_cps: bool


class SlotView(BaseModel, frozen=True):
    id: str
    starts_at: datetime
    place: str
    examiners: tuple[ExaminerView, ...]


class Booking(BaseModel, frozen=True):
    """The candidate's own appointment. `minutes` is None for as long as it takes."""

    id: str
    state: str
    starts_at: datetime
    place: str
    minutes: int | None
    examiners: tuple[ExaminerView, ...]


class OralPage(BaseModel, frozen=True):
    """Everything the candidate needs to choose a time."""

    booking: Booking | None
    slots: tuple[SlotView, ...]
    declined: tuple[ExaminerView, ...]
    asked_at: datetime | None


class Upcoming(BaseModel, frozen=True):
    """A time as administrators see it; `arrange` are the people and things that have to be there (msgids)."""

    slot_id: str
    oral_id: str | None
    starts_at: datetime
    place: str
    state: str
    examiners: tuple[ExaminerView, ...]
    candidate: str | None
    arrange: tuple[str, ...]


class RequestView(BaseModel, frozen=True):
    id: str
    person_id: str
    name: str | None
    words: str
    asked_at: datetime
