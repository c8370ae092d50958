"""On which days somebody is reminded of a year that is still short: each at most once a year."""

from datetime import date, timedelta
from enum import StrEnum


class Ahead(StrEnum):
    """Of what it reminds, and how many days before."""

    END_90 = "end-90"
    END_60 = "end-60"
    END_30 = "end-30"
    END_7 = "end-7"
    GRACE_30 = "grace-30"
    GRACE_7 = "grace-7"

    @property
    def days(self) -> int:
        return int(self.value.rpartition("-")[2])

    @property
    def and_later(self) -> tuple["Ahead", ...]:
        """With those that come after it, before the same day."""
        same = OF_THE_END if self in OF_THE_END else OF_THE_GRACE
        return same[same.index(self) :]


OF_THE_END = tuple(one for one in Ahead if one.value.startswith("end"))
"""The earliest first."""
OF_THE_GRACE = tuple(one for one in Ahead if one.value.startswith("grace"))


def newest_due(ends_on: date, kinds: tuple[Ahead, ...], today: date) -> Ahead | None:
    """The last of these reminders whose day has come. Those before it, should nobody have looked, are left out."""
    reached = [one for one in kinds if ends_on - timedelta(days=one.days) <= today <= ends_on]
    return reached[-1] if reached else None


def next_day(ends_on: date, kinds: tuple[Ahead, ...], today: date) -> date | None:
    """The day of the next reminder after today; None if there is none any more."""
    return min((day for one in kinds if (day := ends_on - timedelta(days=one.days)) > today), default=None)
