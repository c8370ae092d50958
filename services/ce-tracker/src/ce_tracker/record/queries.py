"""A person's continuing education on a day: the year that is theirs now, and what they may need to do."""

from datetime import date, datetime

from pydantic import BaseModel
from sqlmodel import Session

from ce_tracker.credits.queries import OnTheWay, on_the_way
from ce_tracker.years.queries import CertificationView, YearView, certification_of, years_of
from shared.days import day_of
from shared.messaging import is_parked


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

    @property
    def resting(self) -> bool:
        """No hours are demanded while a decision stands."""
        return self.certification is not None and self.certification.standing != "granted"

    @property
    def stop(self) -> str | None:
        """Where this page stands on the way: the years are nobody's stop before they are certified."""
        return "years" if self.certification else None


def record_of(session: Session, person_id: str, now: datetime) -> Record:
    today = day_of(now)
    years = years_of(session, person_id, today)
    return Record(
        as_of=today,
        certification=certification_of(session, person_id),
        being_checked=is_parked(session, person_id) or any(one.phase == "checking" for one in years),
        year=next((one for one in years if one.year == today.year), None),
        ahead=next((one for one in years if one.phase == "ahead"), None),
        owed=[one for one in reversed(years) if one.phase in ("grace", "past-grace")],
        years=years,
        on_the_way=on_the_way(session, person_id),
    )
