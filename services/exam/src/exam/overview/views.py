from datetime import date

from pydantic import BaseModel, Field

from exam.accommodations.views import MyAccommodations
from exam.answers.views import SittingView
from exam.appointments.views import CalledOff, WrittenTime
from exam.attempts.views import PassedParts
from exam.bookings.views import Booking
from exam.eligibility.views import CandidacyView
from exam.overview.rules import Next, Stage
from exam.results.views import ResultView


class Overview(BaseModel, frozen=True):
    """Where a person stands in the examination."""

    next: Next
    candidacy: CandidacyView | None
    passed_parts: PassedParts | None = Field(default=None, serialization_alias="standing")
    accommodations: MyAccommodations | None = None
    sitting: SittingView | None = None
    booking: Booking | None = None
    written_time: WrittenTime | None = None
    result: ResultView | None = None
    result_withdrawn_on: date | None = None
    """The newest result was withdrawn then, and there is no other yet."""
    written_voided: bool = False
    """What was written last does not count, since something went wrong on our side."""
    talk_called_off: CalledOff | None = None
    written: Stage = Stage.AHEAD
    oral: Stage = Stage.AHEAD
