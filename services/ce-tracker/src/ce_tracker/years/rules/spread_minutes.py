"""How the minutes of a credit are spread over years.

Times are minutes; a share is what one credit gives one year. A credit counts for the calendar year of its date. But
whoever has a missed year fills that first, the oldest one first, and only as far as something is missing there; the
rest stays in the year of its date. Hours about anything never take the room that ethics still needs, so nobody has to
do more than a year asked for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ce_tracker.years.rules.tell_phase import State


@dataclass(frozen=True)
class Missing:
    """What is still asked for: ethics, and hours about anything (which ethics may fill too)."""

    ethics: int
    anything: int

    @property
    def total(self) -> int:
        return self.ethics + self.anything


@dataclass(frozen=True)
class Filling:
    """A year as far as filling it goes."""

    year: int
    state: State
    minutes_required: int
    ethics_required: int
    minutes: int
    ethics_minutes: int

    @property
    def missing(self) -> Missing:
        ethics = max(0, self.ethics_required - self.ethics_minutes)
        return Missing(ethics, max(0, self.minutes_required - self.minutes - ethics))

    @property
    def full(self) -> bool:
        return self.missing.total == 0


@dataclass(frozen=True)
class Share:
    """What one credit gives one year, and the day on which the person sent it."""

    year: int
    minutes: int
    ethics_minutes: int
    sent_on: date


def spread_minutes(years: Iterable[Filling], taken: int, minutes: int, ethics: bool, sent_on: date) -> list[Share]:
    """What a credit taken in a year gives to which year; missed years before it come first, oldest first."""
    shares: list[Share] = []
    known = sorted(years, key=lambda one: one.year)
    for one in known:
        if one.state == State.MISSED and one.year < taken:
            given = min(minutes, one.missing.total if ethics else one.missing.anything)
            shares.append(Share(one.year, given, given if ethics else 0, sent_on))
            minutes -= given
    if any(one.year == taken for one in known):
        shares.append(Share(taken, minutes, minutes if ethics else 0, sent_on))
    return [share for share in shares if share.minutes]


def full_since(filling: Filling, shares: Iterable[Share]) -> date:
    """The first day by whose end enough had been sent. The day we looked at it does not matter."""
    minutes = ethics = 0
    last = date.min
    for share in sorted(shares, key=lambda one: one.sent_on):
        minutes, ethics, last = minutes + share.minutes, ethics + share.ethics_minutes, share.sent_on
        if minutes >= filling.minutes_required and ethics >= filling.ethics_required:
            break
    return last
