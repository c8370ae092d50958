from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from exam.slots.inputs import Moment
from shared.inputs import Input, Name, Text
from shared.local_time import EARLIEST, LocalTime


class BookOwnDevice(Input):
    """A time on one's own device. `name`: by which the people who arrange it call the candidate."""

    starts_at: Moment
    name: Name | None = None


class BookOwnDevicePage(LocalTime, BookOwnDevice):
    """As the page asks it: a day and a time of the place where the agency is."""

    starts_at: Moment = Field(default=datetime(EARLIEST.year, 1, 1, tzinfo=UTC), exclude=True)

    @property
    def booking(self) -> BookOwnDevice:
        return BookOwnDevice(starts_at=self.moment, name=self.name)


class BookSeat(Input):
    """One of the times at which somebody may begin while the room is open."""

    starts_at: Moment
    name: Name | None = None


class WithdrawOpening(Input):
    """`reason`: whoever has a seat reads it; nobody needs to be told why an empty room closes."""

    reason: Annotated[Text, Field(max_length=2_000)] = ""
