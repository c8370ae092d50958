from datetime import UTC, datetime
from typing import Annotated

from pydantic import AwareDatetime, Field

from shared.inputs import Id, Input, Line
from shared.local_time import EARLIEST, LATEST, LocalTime

Moment = Annotated[
    AwareDatetime,
    Field(ge=datetime(EARLIEST.year, 1, 1, tzinfo=UTC), le=datetime(LATEST.year, 1, 1, tzinfo=UTC)),
]


class OfferSlot(Input):
    """`request_id`: the request of one person that this time answers. A room is one that is kept here, or is named."""

    starts_at: Moment
    place: Annotated[Line, Field(max_length=120)] | None = None
    place_id: Id | None = None
    first_examiner: Id
    second_examiner: Id
    request_id: Id | None = None


class OfferSlotPage(LocalTime, OfferSlot):
    """As the page asks it: a day and a time of the place where the agency is."""

    starts_at: Moment = Field(default=datetime(EARLIEST.year, 1, 1, tzinfo=UTC), exclude=True)

    @property
    def slot(self) -> OfferSlot:
        asked = self.model_dump(exclude=set(LocalTime.model_fields))
        return OfferSlot(starts_at=self.moment, **asked)
