"""What is seen of live sessions, by those who lead them and by those who come."""

from datetime import datetime

from pydantic import BaseModel

from curriculum.attendance.rules import Presence, seen_as
from curriculum.cohorts.views import FacilitatorView
from curriculum.practice.inputs import ChangeSession
from curriculum.practice.rules import OwnState
from shared.versions import base_of


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
    nobody_leads: bool
    """It is ahead, and whoever was to lead it has left, or leads this group no longer."""
    called_off_because: str | None
    """Why it does not take place, where it was called off."""

    @property
    def base(self) -> str:
        stands = {name: getattr(self, name) for name in ("title", "place", "starts_at", "minutes")}
        return ChangeSession.standing(**stands, led_by=self.led_by.person_id).mark()


class SessionChoice(BaseModel, frozen=True):
    """A session for which a make-up date can be planned."""

    id: str
    title: str
    starts_at: datetime


class OwnSession(BaseModel, frozen=True):
    """A session as one of its people sees it."""

    session: SessionView
    state: OwnState
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
    too_early: bool
    """The session was before they had a place in the group."""
    expected: bool
    """For a make-up date: those who missed the first one."""


class AttendanceSheet(BaseModel, frozen=True):
    session: SessionView
    people: tuple[SheetLine, ...]

    @property
    def base(self) -> str:
        return base_of({one.training_id: seen_as(one.presence, one.minutes) for one in self.people if one.presence})
