from datetime import date, time
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from curriculum.cohorts.models import Line
from curriculum.practice.models import Key, Minutes, Seen, SessionPlan, Sheet
from shared.days import moment_of


class SessionForm(BaseModel):
    title: Line
    place: Line
    day: date
    begins: time
    minutes: Minutes
    led_by: str
    makes_up: Key | None = None

    def plan(self) -> SessionPlan:
        """Times are those of the place where the agency is."""
        starts_at = moment_of(self.day, self.begins)
        return SessionPlan(starts_at=starts_at, **self.model_dump(exclude={"day", "begins"}))


class SheetForm(BaseModel):
    presence: Annotated[dict[Key, Literal["attended", "part", "missed"]], Field(max_length=1_000)] = {}
    minutes: Annotated[dict[Key, Minutes], Field(max_length=1_000)] = {}

    def sheet(self) -> Sheet:
        seen = {
            training_id: Seen(presence=presence, minutes=self.minutes.get(training_id))
            for training_id, presence in self.presence.items()
        }
        return Sheet(people=seen)
