from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, Field

from curriculum.cohorts.models import FacilitatorView, Input, Line, PersonId
from curriculum.practice.rules import Presence

Minutes = Annotated[int, Field(ge=1, le=720)]
Key = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9-]+$")]

EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


class SessionPlan(Input):
    title: Line
    place: Line
    starts_at: Annotated[AwareDatetime, Field(ge=EARLIEST, le=LATEST)]
    minutes: Minutes
    led_by: PersonId
    makes_up: Key | None = None


class Seen(Input):
    """Whether one person was there. `minutes` are needed for a part only."""

    presence: Presence
    minutes: Minutes | None = None


class Sheet(Input):
    """Attendance of one session, by training id. Who is not named stays as they were."""

    people: Annotated[dict[Key, Seen], Field(max_length=1_000)]


class SessionView(BaseModel, frozen=True):
    id: str
    cohort_id: str
    title: str
    place: str
    starts_at: datetime
    minutes: int
    led_by: FacilitatorView
    makes_up: str | None
    makes_up_title: str | None
    held: bool


class OwnSession(BaseModel, frozen=True):
    """A session as one of its people sees it."""

    session: SessionView
    state: Literal["ahead", "not_recorded", "attended", "part", "missed", "made_up"]
    minutes: int
    make_ups: tuple[SessionView, ...] = ()
    """Dates on which a missed one can be made up."""


class OwnPractice(BaseModel, frozen=True):
    minutes: int
    required: int
    sessions: tuple[OwnSession, ...]
    facilitators: tuple[FacilitatorView, ...]


class SheetLine(BaseModel, frozen=True):
    training_id: str
    name: str
    presence: Presence | None
    minutes: int | None
    fixed: bool
    """The training is complete: nothing is changed any more."""
    expected: bool
    """For a make-up date: those who missed the first one."""


class SheetView(BaseModel, frozen=True):
    session: SessionView
    people: tuple[SheetLine, ...]
