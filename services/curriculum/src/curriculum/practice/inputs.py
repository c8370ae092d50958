"""What people send about live sessions."""

from datetime import UTC, date, datetime, time
from typing import Annotated

from pydantic import AwareDatetime, Field

from curriculum.practice.rules import Presence
from shared.days import moment_of
from shared.inputs import Id, Input, Line, Whole

Minutes = Annotated[Whole, Field(ge=1, le=720)]
EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
StartsAt = Annotated[AwareDatetime, Field(ge=EARLIEST, le=LATEST)]


class PlanSession(Input):
    title: Line
    place: Line
    starts_at: StartsAt
    minutes: Minutes
    led_by: Id
    makes_up: Id | None = None


class PlanSessionPage(PlanSession):
    """As the page asks it: a day and a time of the place where the agency is."""

    starts_at: StartsAt = EARLIEST
    day: date
    begins: time

    def planned(self) -> PlanSession:
        return PlanSession(
            title=self.title,
            place=self.place,
            starts_at=moment_of(self.day, self.begins),
            minutes=self.minutes,
            led_by=self.led_by,
            makes_up=self.makes_up,
        )


class Seen(Input):
    """Whether one person was there. `minutes` are needed for a part only."""

    presence: Presence
    minutes: Minutes | None = None


class RecordAttendance(Input):
    """Attendance of one session, by training id. Who is not named stays as they were."""

    people: Annotated[dict[Id, Seen], Field(max_length=1_000)]


class RecordAttendancePage(RecordAttendance):
    """As the page asks it: two answers for each person."""

    people: Annotated[dict[Id, Seen], Field(max_length=1_000)] = Field(default_factory=dict)
    presence: Annotated[dict[Id, Presence], Field(max_length=1_000)] = Field(default_factory=dict)
    minutes: Annotated[dict[Id, Minutes], Field(max_length=1_000)] = Field(default_factory=dict)

    def recorded(self) -> RecordAttendance:
        seen = {one: Seen(presence=there, minutes=self.minutes.get(one)) for one, there in self.presence.items()}
        return RecordAttendance(people=seen)
