from datetime import UTC, date, datetime, time
from typing import Annotated

from pydantic import AwareDatetime, Field

from shared.days import moment_of
from shared.inputs import Id, Input, Line

START, END = date(2000, 1, 1), date(2200, 1, 1)
Moment = Annotated[
    AwareDatetime,
    Field(ge=datetime(START.year, 1, 1, tzinfo=UTC), le=datetime(END.year, 1, 1, tzinfo=UTC)),
]


class OfferSlot(Input):
    """`request_id`: the request of one person that this time answers."""

    starts_at: Moment
    place: Annotated[Line, Field(max_length=120)]
    first_examiner: Id
    second_examiner: Id
    request_id: Id | None = None


class OfferSlotPage(OfferSlot):
    """Times of day are told and asked for in the agency's own zone."""

    starts_at: Moment = Field(default=datetime(START.year, 1, 1, tzinfo=UTC), exclude=True)
    day: Annotated[date, Field(ge=START, le=END, exclude=True)]
    time: Annotated[time, Field(exclude=True)]

    @property
    def slot(self) -> OfferSlot:
        return OfferSlot(starts_at=moment_of(self.day, self.time), **self.model_dump())
