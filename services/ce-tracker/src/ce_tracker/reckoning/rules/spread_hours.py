"""How hours are spread over years.

Times are minutes; a share is what one source gives one year. Hours count for the calendar year of their date. But
whoever has an ended year that is short fills that first, the oldest one first, and only as far as something is missing
there; the rest stays in the year of its date. Hours about anything never take the room that ethics still needs, so
nobody has to do more than a year asked for. All of it in the order in which the hours were sent.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ce_tracker.hours.rules import Source, Weighed


@dataclass(frozen=True)
class Asked:
    """What a year asks of a person. `ended`: its end was demanded; `rested`: it ended while nothing was."""

    year: int
    minutes: int
    ethics: int
    grace_until: date
    ended: bool = False
    rested: bool = False
    answer_days: int = 0
    """After hours that would have filled it were not counted."""
    reversal_days: int = 0
    """After hours that had filled it count no more."""


@dataclass(frozen=True)
class Share:
    """What one source gives one year, and the day since which it counts."""

    source: Source
    year: int
    minutes: int
    ethics: int
    since: date


@dataclass(frozen=True)
class Missing:
    """What is still asked for: ethics, and hours about anything (which ethics may fill too)."""

    ethics: int
    anything: int

    @property
    def total(self) -> int:
        return self.ethics + self.anything


def missing_of(asked: int, ethics_asked: int, minutes: int, ethics: int) -> Missing:
    of_ethics = max(0, ethics_asked - ethics)
    return Missing(of_ethics, max(0, asked - minutes - of_ethics))


def spread_hours(asked: Iterable[Asked], hours: Iterable[Weighed]) -> Mapping[int, Sequence[Share]]:
    """By year, the shares of these hours in the order in which they were sent."""
    missing = {
        one.year: Missing(0, 0) if one.rested else missing_of(one.minutes, one.ethics, 0, 0)
        for one in sorted(asked, key=lambda one: one.year)
    }
    shares: dict[int, list[Share]] = {year: [] for year in missing}
    for one in sorted(hours, key=lambda one: (one.since, one.source)):
        for share in _shares(missing, one):
            shares[share.year].append(share)
            missing[share.year] = _less(missing[share.year], share)
    return shares


def filled_on(asked: Asked, shares: Iterable[Share]) -> date | None:
    """The first day by whose end enough had been sent. The day we looked at it does not matter.

    A year that asks for nothing is filled when it ends.
    """
    minutes = ethics = 0
    for share in shares if asked.minutes else ():
        minutes, ethics = minutes + share.minutes, ethics + share.ethics
        if minutes >= asked.minutes and ethics >= asked.ethics:
            return share.since
    return date(asked.year, 12, 31) if asked.ended and not asked.minutes else None


def _shares(missing: Mapping[int, Missing], hours: Weighed) -> Iterable[Share]:
    left, taken = hours.minutes, hours.taken_on.year
    for year in (one for one in missing if one < taken):
        short = missing[year]
        given = min(left, short.total if hours.ethics else short.anything)
        if given:
            yield _share(hours, year, given)
        left -= given
    if left and taken in missing:
        yield _share(hours, taken, left)


def _share(hours: Weighed, year: int, minutes: int) -> Share:
    return Share(hours.source, year, minutes, minutes if hours.ethics else 0, hours.since)


def _less(missing: Missing, share: Share) -> Missing:
    """Ethics beyond what is asked fills the rest; hours about anything fill that alone."""
    of_ethics = min(missing.ethics, share.ethics)
    return replace(
        missing,
        ethics=missing.ethics - of_ethics,
        anything=max(0, missing.anything - (share.minutes - of_ethics)),
    )
