"""How a year is filled, how it ends, how one comes back, and what is said when any of it changes."""

from ce_tracker.reckoning.rules.give_time import give_time
from ce_tracker.reckoning.rules.reckon_years import Reckoned, Stands, reckon_years
from ce_tracker.reckoning.rules.settle_years import Settlement, settle_years
from ce_tracker.reckoning.rules.spread_hours import Asked, Missing, Share, filled_on, missing_of, spread_hours
from ce_tracker.reckoning.rules.tell_phase import (
    MOVES,
    UNSETTLED,
    Phase,
    State,
    Verb,
    YearIsSettled,
    moves_between,
    phase,
)

__all__ = [
    "MOVES",
    "UNSETTLED",
    "Asked",
    "Missing",
    "Phase",
    "Reckoned",
    "Settlement",
    "Share",
    "Stands",
    "State",
    "Verb",
    "YearIsSettled",
    "filled_on",
    "give_time",
    "missing_of",
    "moves_between",
    "phase",
    "reckon_years",
    "settle_years",
    "spread_hours",
]
