"""What the next step and the stops of the way are told from."""

from dataclasses import dataclass
from datetime import date

from registry.conditions.rules import Outcome
from registry.statuses.rules.public_status import Kind
from registry.years.rules import State as YearState


@dataclass(frozen=True)
class Seen:
    """What the registry knows of a person's way."""

    admitted: bool = False
    promised: bool = False
    modules_completed: int = 0
    modules_required: int = 34
    trained_on: date | None = None
    written_sent: bool = False
    oral_sent: bool = False
    outcome: Outcome | None = None
    passed_on: date | None = None
    committed_on: date | None = None
    recognized_on: date | None = None
    granted_on: date | None = None
    status: Kind | None = None
    until: date | None = None
    year: int | None = None
    year_state: YearState | None = None
    minutes: int = 0
    minutes_required: int = 0
    covered: bool = False
    being_checked: bool = False

    @property
    def certified(self) -> bool:
        """Whether there is a certification, however it stands today."""
        return self.granted_on is not None

    @property
    def learned_and_passed(self) -> bool:
        """Here, or where it was recognized from."""
        return bool((self.trained_on and self.passed_on) or self.recognized_on)

    @property
    def checking(self) -> bool:
        return self.being_checked or self.status == Kind.CHECKING

    @property
    def decided_upon(self) -> bool:
        return self.status in (Kind.SUSPENDED, Kind.REVOKED)
