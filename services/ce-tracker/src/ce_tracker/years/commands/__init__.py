"""What happens to years; one verb a file."""

from ce_tracker.years.commands.decide_hours import decide_hours
from ce_tracker.years.commands.keep_years import keep_years
from ce_tracker.years.commands.open_year import open_year
from ce_tracker.years.commands.resume_years import resume_years
from ce_tracker.years.commands.take_hours import take_hours
from ce_tracker.years.commands.tell_dates import tell_dates
from ce_tracker.years.commands.tell_missing_dates import tell_missing_dates
from ce_tracker.years.commands.turn_years import turn_years
from ce_tracker.years.commands.turn_years_of import turn_years_of
from ce_tracker.years.commands.update_years import update_years

__all__ = [
    "decide_hours",
    "keep_years",
    "open_year",
    "resume_years",
    "take_hours",
    "tell_dates",
    "tell_missing_dates",
    "turn_years",
    "turn_years_of",
    "update_years",
]
