from dataclasses import dataclass
from datetime import datetime

from exam.appointments.rules import Mode, Side, State
from exam.attempts.rules import Part


@dataclass(frozen=True)
class Planned:
    """An appointment as other rooms need it. `slot_id`: the time that was offered, if one was."""

    id: str
    person_id: str
    part: Part
    mode: Mode
    slot_id: str
    place: str
    starts_at: datetime
    ends_at: datetime
    rule_set: str
    booked_at: datetime
    state: State = State.BOOKED
    scenario_id: str = ""
    scenario_version: int = 0
    ended_at: datetime | None = None
    called_off_by: Side | None = None
    reason: str | None = None
