from pydantic import BaseModel

from exam.appointments.views import CalledOff, WrittenTime
from exam.items.content import Guide
from exam.openings.views import FreeTimes


class Choosing(BaseModel, frozen=True):
    """What a candidate chooses a time for the written part from; `minutes`: how long is planned for them.

    `after`: where the next page of rooms begins, if any.
    """

    booked: WrittenTime | None
    minutes: int
    rooms: tuple[FreeTimes, ...]
    after: str


class SeatTimes(BaseModel, frozen=True):
    """When a candidate may begin in one room that is open; `minutes`: how long is planned for them."""

    minutes: int
    room: FreeTimes
    way: str


class Withdrawing(BaseModel, frozen=True):
    """An opening before it is withdrawn; `people`: how many have a seat in it."""

    place: str
    people: int


class Start(BaseModel, frozen=True):
    """What a candidate reads before the clock starts: the guide, and what is set up for them."""

    guide: Guide
    minutes: int | None
    kinds: tuple[str, ...]
    open_sitting: str | None
    waits: bool
    """Somebody has checked the person in, and the clock of their open sitting waits until they begin."""
    booked: WrittenTime | None
    called_off: CalledOff | None
    may_choose: bool
    """Whether the person may choose a time now."""
    may_begin: bool
    why_not: str | None
