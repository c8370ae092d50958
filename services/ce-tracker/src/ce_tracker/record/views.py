"""A person's continuing education on a day: the year that is theirs now, and what they may need to do."""

from datetime import date

from pydantic import BaseModel

from ce_tracker.certifications.rules import Validity
from ce_tracker.certifications.views import CertificationView
from ce_tracker.credits.views import OnTheWay
from ce_tracker.reckoning.rules import Phase
from ce_tracker.reminders.rules import OF_THE_END, OF_THE_GRACE, next_day
from ce_tracker.years.views import YearView


class Record(BaseModel, frozen=True):
    """`year` is this calendar year's; `owed` are missed years that are still short, oldest first.

    `ahead` is a year that has not begun yet: for somebody who was certified this year, their first one.
    """

    as_of: date
    certification: CertificationView | None
    being_checked: bool
    year: YearView | None
    ahead: YearView | None
    owed: list[YearView]
    years: list[YearView]
    on_the_way: OnTheWay

    def reminded_on(self, year: YearView) -> date | None:
        """The next day on which somebody is reminded of this year, should it stay as it is."""
        if self.resting or not year.missing or (year.covered and year.covered_until is None):
            return None
        if year.phase == Phase.OPEN:
            return next_day(year.ends_on, OF_THE_END, self.as_of)
        in_grace = year.grace_until if year.phase == Phase.GRACE else None
        return next_day(in_grace, OF_THE_GRACE, self.as_of) if in_grace else None

    @property
    def resting(self) -> bool:
        """No hours are demanded while the certification rests."""
        return self.certification is not None and self.certification.standing != Validity.GRANTED

    @property
    def paused(self) -> bool:
        """It rests because its holder wishes it."""
        return self.certification is not None and self.certification.standing == Validity.PAUSED

    @property
    def stop(self) -> str | None:
        """Where this page stands on the way: the years are nobody's stop before they are certified."""
        return "years" if self.certification else None
