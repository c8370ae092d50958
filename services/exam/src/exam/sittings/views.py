from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel, Field

from exam.accommodations.rules import Arrangement
from exam.clocks.rules import Clock
from exam.sittings.rules import State, SubmittedBy


class Begun(BaseModel, frozen=True):
    """`window` marks the page in which the person writes; another one reads until it continues there."""

    id: str
    writer_token: str = Field(serialization_alias="window")


class ServerTime(BaseModel, frozen=True):
    """So that a page can show how much is left by our clock and not by the device's."""

    now: datetime


@dataclass(frozen=True)
class Sat:
    """A sitting as other rooms need it; its clock runs by what is approved for the person now."""

    id: str
    person_id: str
    form_id: str
    rule_set: str
    state: State
    started_at: datetime
    submitted_at: datetime | None
    submitted_by: SubmittedBy | None
    writer_token: str
    arrangement: Arrangement
    clock: Clock

    @property
    def on_break(self) -> bool:
        return self.clock.times.break_began_at is not None

    @property
    def paused(self) -> bool:
        return self.clock.times.paused_at is not None
