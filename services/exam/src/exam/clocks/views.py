from datetime import datetime

from pydantic import BaseModel

from exam.clocks.rules import Clock, deadline, stands_still, time_left


class Time(BaseModel, frozen=True):
    """`deadline` is None without a limit, or while the clock stands still; `left` then still says what is left."""

    unlimited: bool
    deadline: datetime | None
    left_seconds: int | None
    percent: int | None
    granted_minutes: int
    """What was given beside it, by whoever watches over the examination."""

    @classmethod
    def of(cls, clock: Clock, *, now: datetime) -> "Time":
        left = time_left(clock, now=now)
        return cls(
            unlimited=clock.percent is None,
            deadline=None if stands_still(clock, now=now) else deadline(clock, now=now),
            left_seconds=None if left is None else int(left.total_seconds()),
            percent=clock.percent,
            granted_minutes=int(clock.times.granted.total_seconds() // 60),
        )
