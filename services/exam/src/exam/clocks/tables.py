from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from exam.clocks.rules import Happened
from shared.database import instant, state_of


class TimeEntry(Base, table=True):
    """What happened to the time of a sitting, one after the other. Nothing here is ever changed.

    `seconds`: what was granted; at the end of a break or a pause, for how long the clock stood still. `reason` is
    sealed for the person whose sitting it is: whoever gives time may write why.
    """

    __tablename__ = "time_entries"

    sitting_id: str = Field(primary_key=True, foreign_key="sittings.id")
    number: int = Field(primary_key=True)
    what: Happened = state_of(Happened, name="what")
    at: datetime = instant()
    by: str | None = None
    """None: nobody, it was time."""
    seconds: float = 0
    reason: bytes | None = None
