from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from exam.attempts.rules import Part
from exam.slots.inputs import Moment
from shared.inputs import Input, Line
from shared.local_time import EARLIEST, LocalTime


class ArrangeHelp(Input):
    """`who` brings it: a person or a service; `where` they meet the candidate."""

    part: Part
    at: Moment
    who: Annotated[Line, Field(max_length=200)]
    where: Annotated[Line, Field(max_length=200)]


class ArrangeHelpPage(LocalTime, ArrangeHelp):
    """As the page asks it: a day and a time of the place where the agency is."""

    at: Moment = Field(default=datetime(EARLIEST.year, 1, 1, tzinfo=UTC), exclude=True)

    @property
    def help(self) -> ArrangeHelp:
        asked = self.model_dump(exclude=set(LocalTime.model_fields))
        return ArrangeHelp(at=self.moment, **asked)


class WaiveHelp(Input):
    part: Part


class AskForHelpAgain(Input):
    part: Part
