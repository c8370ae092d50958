"""A day and a time of day, as somebody types them who lives where the agency is.

In the night in which clocks go forward an hour is missing, and one comes twice when they go back: neither is guessed.
"""

from datetime import date, datetime
from datetime import time as clock_time
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from shared.days import moments_of
from shared.inputs import Input
from shared.refusals import N_

EARLIEST, LATEST = date(2000, 1, 1), date(2200, 1, 1)


class LocalTime(Input):
    """The fields of `field_moment` on a page; `which` is asked only of a time that comes twice in its night."""

    day: Annotated[date, Field(ge=EARLIEST, lt=LATEST)]
    time: clock_time
    which: Annotated[Literal["first", "second"] | None, Field(validate_default=True)] = None

    @field_validator("time")
    @classmethod
    def _there_is_such_a_time(cls, given: clock_time, info: ValidationInfo) -> clock_time:
        if "day" in info.data and not moments_of(info.data["day"], given):
            raise ValueError(N_("Clocks go forward in that night, and this time is left out. Please choose another."))
        return given

    @field_validator("which")
    @classmethod
    def _one_of_two_is_chosen(cls, given: str | None, info: ValidationInfo) -> str | None:
        typed = info.data
        if given is None and {"day", "time"} <= typed.keys() and len(moments_of(typed["day"], typed["time"])) > 1:
            raise ValueError(N_("Clocks go back in that night, and this time comes twice. Please choose which one."))
        return given

    @property
    def moment(self) -> datetime:
        found = moments_of(self.day, self.time)
        return found[-1] if self.which == "second" else found[0]


def both_moments(day: str, time: str) -> list[datetime]:
    """The two moments of a time that comes twice in its night, for a page that asks which; of any other, none."""
    try:
        found = moments_of(date.fromisoformat(day), clock_time.fromisoformat(time))
    except ValueError:
        return []
    return found if len(found) > 1 else []
