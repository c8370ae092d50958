"""The one place that computes when a sitting ends.

Moments are compared as moments: two that are written in one zone would else be told apart by the clock on its wall,
which jumps an hour twice a year.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from exam.clocks.rules.time_ledger import NONE, Times

GRACE = timedelta(seconds=30)
"""After the deadline, for the last save to arrive. Then what is saved is submitted."""

AT_LEAST_EVERY = timedelta(minutes=1)
"""The due loop checks an open sitting, since accommodations may change while somebody sits."""


@dataclass(frozen=True)
class Clock:
    """`percent` of the allowance that the person has; None is without a limit. `fixed`: in one piece, beside it.

    `break_budget`: so much of all breaks stops the clock, then it runs; None is all of it.
    """

    started_at: datetime
    allowance: timedelta
    percent: int | None = 100
    times: Times = field(default_factory=Times)
    breaks_stop: bool = False
    break_budget: timedelta | None = None
    fixed: timedelta = NONE

    @property
    def break_left(self) -> timedelta | None:
        """How much longer breaks stop the clock, counted from where the last one ended."""
        return None if self.break_budget is None else max(NONE, self.break_budget - self.times.break_time)


def since(earlier: datetime, later: datetime) -> timedelta:
    """From one moment to another; nothing where a clock jumped back in between."""
    return max(NONE, later.astimezone(UTC) - earlier.astimezone(UTC))


def break_budget(by_rule_seconds: int | None, own_minutes: int) -> timedelta | None:
    """So much of all breaks stops the clock: what the rules give, or what is approved beyond it. None is all of it."""
    if by_rule_seconds is None:
        return None
    return max(timedelta(seconds=by_rule_seconds), timedelta(minutes=own_minutes))


def standing(clock: Clock, *, now: datetime) -> timedelta:
    """For how long the clock has stood still in the break or pause that is not over."""
    if clock.times.paused_at is not None:
        return since(clock.times.paused_at, now)
    if clock.times.break_began_at is None or not clock.breaks_stop:
        return NONE
    left, taken = clock.break_left, since(clock.times.break_began_at, now)
    return taken if left is None else min(taken, left)


def stands_still(clock: Clock, *, now: datetime) -> bool:
    """Whether time that passes now is nobody's loss."""
    if clock.times.paused_at is not None:
        return True
    if clock.times.break_began_at is None or not clock.breaks_stop:
        return False
    return clock.break_left is None or since(clock.times.break_began_at, now) < clock.break_left


def deadline(clock: Clock, *, now: datetime) -> datetime | None:
    """start + allowance x accommodation + its fixed time + what was granted + what stood still. None: without a limit.

    While the clock stands still the deadline moves with the time.
    """
    if clock.percent is None:
        return None
    times = clock.times
    given = clock.allowance * clock.percent / 100 + clock.fixed + times.granted + times.stopped
    return clock.started_at.astimezone(UTC) + given + standing(clock, now=now)


def time_left(clock: Clock, *, now: datetime) -> timedelta | None:
    """None without a limit. While the clock stands still: what was left when it stopped."""
    ends = deadline(clock, now=now)
    return None if ends is None else since(now, ends)


def is_over(clock: Clock, *, now: datetime) -> bool:
    """Past the deadline and the grace for the last save."""
    ends = deadline(clock, now=now)
    return ends is not None and now > ends + GRACE


def next_check_at(clock: Clock, *, now: datetime) -> datetime:
    """When the due loop looks: just after the grace, or in a minute, whichever comes first."""
    ends = deadline(clock, now=now)
    soon = now + AT_LEAST_EVERY
    return soon if ends is None else min(soon, ends + GRACE + timedelta(milliseconds=1))


def break_left_minutes(clock: Clock, *, now: datetime) -> int | None:
    """How much longer a break stops the clock, in whole minutes; None: as long as one likes, or not at all."""
    if clock.break_left is None or not clock.breaks_stop:
        return None
    return int((clock.break_left - standing(clock, now=now)).total_seconds() // 60)
