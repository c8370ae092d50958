"""The entries of the ledger of a sitting's time, and what they come to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

NONE = timedelta()


class Happened(StrEnum):
    """What an entry of the ledger says. NOTED: an incident or a note; PRINTED: its questions; neither changes time."""

    STARTED = "started"
    BREAK_BEGAN = "break_began"
    BREAK_ENDED = "break_ended"
    PAUSED = "paused"
    RESUMED = "resumed"
    GRANTED = "granted"
    NOTED = "noted"
    PRINTED = "printed"
    CLOSED = "closed"


@dataclass(frozen=True)
class Entry:
    """`seconds`: what was granted; at the end of a break or a pause, for how long the clock stood still.

    `by`: a person's id; None, it was time. `reason` is sealed.
    """

    what: Happened
    at: datetime
    seconds: float = 0
    by: str | None = None
    reason: bytes | None = None


@dataclass(frozen=True)
class Times:
    """What the entries so far come to. `break_time`: how much of what was stopped were breaks."""

    stopped: timedelta = NONE
    granted: timedelta = NONE
    break_time: timedelta = NONE
    break_began_at: datetime | None = None
    paused_at: datetime | None = None

    @property
    def questions_closed_at(self) -> datetime | None:
        """Since when the questions are closed; by a pause, which ends a break, or by a break."""
        return self.paused_at or self.break_began_at


def after(times: Times, entry: Entry) -> Times:
    """What the ledger comes to with one entry more."""
    seconds = timedelta(seconds=max(0, entry.seconds))
    match entry.what:
        case Happened.BREAK_BEGAN:
            return replace(times, break_began_at=entry.at)
        case Happened.BREAK_ENDED:
            stopped, taken = times.stopped + seconds, times.break_time + seconds
            return replace(times, stopped=stopped, break_time=taken, break_began_at=None)
        case Happened.PAUSED:
            return replace(times, paused_at=entry.at)
        case Happened.RESUMED:
            return replace(times, stopped=times.stopped + seconds, paused_at=None)
        case Happened.GRANTED:
            return replace(times, granted=times.granted + seconds)
        case _:
            return times


def fold(entries: Iterable[Entry], times: Times) -> Times:
    """What entries come to in their order, on top of what came before them."""
    for entry in entries:
        times = after(times, entry)
    return times


def reason_of(sitting_id: str) -> str:
    """What a sealed reason says that it is."""
    return f"time of {sitting_id}"
