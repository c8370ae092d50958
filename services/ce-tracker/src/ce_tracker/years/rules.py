"""How a year is filled, how it ends and how one comes back.

Times are minutes; a share is what one credit gives one year. A credit counts for the calendar year of its date. But
whoever has a missed year fills that first, the oldest one first, and only as far as something is missing there; the
rest stays in the year of its date. Hours about anything never take the room that ethics still needs, so nobody has to
do more than a year asked for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from shared.refusals import N_, Conflict

State = Literal["open", "fulfilled", "missed", "returned", "excused"]
Move = Literal["fulfil", "miss", "return", "excuse"]
Phase = Literal["ahead", "open", "checking", "fulfilled", "grace", "past-grace", "returned", "excused"]

MOVES: Mapping[tuple[State, Move], State] = {
    ("open", "fulfil"): "fulfilled",
    ("open", "miss"): "missed",
    ("open", "excuse"): "excused",  # it ended while the certification was suspended: nothing was asked
    ("missed", "fulfil"): "fulfilled",  # within the grace
    ("missed", "return"): "returned",  # after it
}
"""What may become of a year. Whatever is not here is refused."""

UNSETTLED: tuple[State, ...] = ("open", "missed")


class ForbiddenMove(Conflict):
    slug = "year-is-settled"
    sentence = N_("This year is settled already. Nothing was changed.")


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


@dataclass(frozen=True)
class Filled:
    """A full year that is not settled: since which day, and until when its grace goes if it was missed."""

    year: int
    state: State
    since: date
    grace_until: date | None


@dataclass(frozen=True)
class Settlement:
    year: int
    move: Literal["fulfil", "return"]
    on: date


def move(state: State, wanted: Move) -> State:
    try:
        return MOVES[state, wanted]
    except KeyError:
        raise ForbiddenMove from None


def spread(years: Iterable[Filling], taken: int, minutes: int, ethics: bool, sent_on: date) -> list[Share]:
    """What a credit taken in a year gives to which year; missed years before it come first, oldest first."""
    shares: list[Share] = []
    known = sorted(years, key=lambda one: one.year)
    for one in known:
        if one.state == "missed" and one.year < taken:
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


def settle(full: Sequence[Filled], short: Iterable[int]) -> list[Settlement]:
    """Which full years are settled, how and on which day.

    A year waits while another one that ended before that day is still short: one comes back when nothing is missing.
    """
    still_short = list(short)
    together = max((one.since for one in full if one.state == "missed"), default=date.min)
    settled = []
    for one in sorted(full, key=lambda filled: filled.year):
        on = max(one.since, together)
        if not any(year < on.year for year in still_short):
            in_time = one.grace_until is None or on <= one.grace_until
            settled.append(Settlement(one.year, "fulfil" if in_time else "return", on))
    return settled


def phase(state: State, year: int, grace_until: date | None, today: date) -> Phase:
    """Where a year stands on a day, computed when somebody asks. An end that passed unnoticed is being checked."""
    if state == "missed":
        return "grace" if grace_until is not None and today <= grace_until else "past-grace"
    if state != "open":
        return state
    if today < date(year, 1, 1):
        return "ahead"
    return "open" if today <= date(year, 12, 31) else "checking"
