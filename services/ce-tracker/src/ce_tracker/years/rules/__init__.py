"""How a year is filled, how it ends and how one comes back."""

from ce_tracker.years.rules.settle_years import Filled, Settlement, settle_years
from ce_tracker.years.rules.spread_minutes import Filling, Missing, Share, full_since, spread_minutes
from ce_tracker.years.rules.tell_phase import MOVES, UNSETTLED, Phase, State, Validity, YearIsSettled, phase

__all__ = [
    "MOVES",
    "UNSETTLED",
    "Filled",
    "Filling",
    "Missing",
    "Phase",
    "Settlement",
    "Share",
    "State",
    "Validity",
    "YearIsSettled",
    "full_since",
    "phase",
    "settle_years",
    "spread_minutes",
]
