"""What people send about live sessions."""

from datetime import UTC, datetime
from typing import Annotated, ClassVar

from pydantic import AwareDatetime, Field

from curriculum.attendance.rules import Presence
from shared.inputs import Id, Input, Line, Text, Whole
from shared.local_time import EARLIEST, LATEST, LocalTime
from shared.versions import Base, Replacing

Minutes = Annotated[Whole, Field(ge=1, le=480)]
FIRST, LAST = (datetime(day.year, 1, 1, tzinfo=UTC) for day in (EARLIEST, LATEST))
StartsAt = Annotated[AwareDatetime, Field(ge=FIRST, le=LAST)]


class PlanSession(Input):
    title: Line
    place: Line
    starts_at: StartsAt
    minutes: Minutes
    led_by: Id
    makes_up: Id | None = None


class ChangeSession(Replacing):
    """All that a session is, as it is to be from now on."""

    shown_as: ClassVar = {"starts_at": ("day", "time", "which")}

    title: Line
    place: Line
    starts_at: StartsAt
    minutes: Minutes
    led_by: Id


class CallOffSession(Input):
    """`reason`: the people of the group read it."""

    reason: Annotated[Text, Field(min_length=1, max_length=1_000)]


class PlanSessionPage(LocalTime, PlanSession):
    """As the page asks it: a day and a time of the place where the agency is."""

    starts_at: StartsAt = Field(default=FIRST, exclude=True)

    def planned(self) -> PlanSession:
        return PlanSession(starts_at=self.moment, **self.model_dump(exclude=set(LocalTime.model_fields)))


class ChangeSessionPage(LocalTime, ChangeSession):
    """As the page asks it."""

    starts_at: StartsAt = Field(default=FIRST, exclude=True)

    def changed(self) -> ChangeSession:
        return ChangeSession(starts_at=self.moment, **self.model_dump(exclude=set(LocalTime.model_fields)))


class Seen(Input):
    """Whether one person was there. `minutes` are needed for a part only."""

    presence: Presence
    minutes: Minutes | None = None


class RecordAttendance(Input):
    """Attendance of one session, by training id. Who is not named stays as they were."""

    people: Annotated[dict[Id, Seen], Field(max_length=1_000)]
    base: Base | None = None


class RecordAttendancePage(RecordAttendance):
    """As the page asks it: two answers for each person."""

    people: Annotated[dict[Id, Seen], Field(max_length=1_000)] = Field(default_factory=dict)
    presence: Annotated[dict[Id, Presence], Field(max_length=1_000)] = Field(default_factory=dict)
    minutes: Annotated[dict[Id, Minutes], Field(max_length=1_000)] = Field(default_factory=dict)

    def recorded(self) -> RecordAttendance:
        seen = {one: Seen(presence=there, minutes=self.minutes.get(one)) for one, there in self.presence.items()}
        return RecordAttendance(people=seen, base=self.base)
