from dataclasses import dataclass

from registry.years.rules import State


@dataclass(frozen=True)
class Year:
    """Times are minutes."""

    year: int
    state: State
    minutes: int
    minutes_required: int
    covered: bool = False
