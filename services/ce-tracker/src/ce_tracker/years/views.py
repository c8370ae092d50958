"""A person's years as their owner sees them."""

from datetime import date

from pydantic import BaseModel

from ce_tracker.reckoning.rules import Phase


class YearView(BaseModel, frozen=True):
    """A year as its owner sees it on a day. `missing_*` is what is still asked for; times are minutes."""

    year: int
    phase: Phase
    minutes: int
    ethics_minutes: int
    minutes_required: int
    ethics_required: int
    missing_ethics: int
    missing_anything: int
    begins_on: date
    ends_on: date
    missed_on: date | None
    grace_until: date | None
    settled_on: date | None
    covered: bool
    """On that day: what waits would fill it, and an answer that is waited for can still be given."""
    covered_until: date | None
    rule_set: str

    @property
    def missing(self) -> int:
        return self.missing_ethics + self.missing_anything


class Claiming(BaseModel, frozen=True):
    """What a person should know before they claim: where their hours would go."""

    begins_on: date | None
    """The first day of their first year; None while they have none."""
    begun: bool
    filled_first: int | None
    """A missed year that is still short."""

    @property
    def stop(self) -> str | None:
        """Where the page stands on the way: the years are nobody's stop before they have one."""
        return "years" if self.begins_on else None
