"""What happens to years; one verb a file."""

from ce_tracker.years.commands.count_credit import Countable, count_credit
from ce_tracker.years.commands.open_year import open_year
from ce_tracker.years.commands.resume_years import resume_years
from ce_tracker.years.commands.tell_dates import tell_dates
from ce_tracker.years.commands.tell_missing_dates import tell_missing_dates
from ce_tracker.years.commands.turn_years import turn_years

__all__ = ["Countable", "count_credit", "open_year", "resume_years", "tell_dates", "tell_missing_dates", "turn_years"]
