from datetime import date

from pydantic import BaseModel

from exam.bookings.views import OralAhead
from exam.items.content import Scenario
from exam.panel.views import Member


class OralToHold(BaseModel, frozen=True):
    """An oral before it is held: who plays what, what to say, what to do; whether one may score it, and record it."""

    ahead: OralAhead
    scenario: Scenario
    calibrated: bool
    may_be_recorded: bool


class ExaminerOfTalks(BaseModel, frozen=True):
    """Somebody who may hold talks. `until`: the last day on which they may, if the rules ask for calibration."""

    member: Member
    until: date | None


class Opened(BaseModel, frozen=True):
    """Nothing is opened for whoever has specimens of talks to score first."""

    task_id: str | None
