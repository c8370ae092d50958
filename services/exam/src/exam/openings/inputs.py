from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from exam.openings.rules import LONGEST, SHORTEST
from exam.slots.inputs import Moment
from shared.inputs import Id, Input, Whole
from shared.local_time import EARLIEST, LocalTime


class OfferOpening(Input):
    """A room, from when on, and for how many minutes."""

    place_id: Id
    starts_at: Moment
    minutes: Annotated[Whole, Field(ge=SHORTEST, le=LONGEST)]


class OfferOpeningPage(LocalTime, OfferOpening):
    """As the page asks it: a day and a time of the place where the agency is."""

    starts_at: Moment = Field(default=datetime(EARLIEST.year, 1, 1, tzinfo=UTC), exclude=True)

    @property
    def opening(self) -> OfferOpening:
        asked = self.model_dump(exclude=set(LocalTime.model_fields))
        return OfferOpening(starts_at=self.moment, **asked)
