"""A written sitting: its states, and the one place that computes when it ends."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict


class State(StrEnum):
    """VOIDED: something went wrong on our side. It does not count as an attempt."""

    OPEN = "open"
    SUBMITTED = "submitted"
    VOIDED = "voided"


class SubmittedBy(StrEnum):
    """TIME: at the deadline, what was saved."""

    CANDIDATE = "candidate"
    TIME = "time"


GRACE = timedelta(seconds=30)
"""After the deadline, for the last save to arrive. Then what is saved is submitted."""

AT_LEAST_EVERY = timedelta(minutes=1)
"""The due loop checks an open sitting, since accommodations may change while somebody sits."""


class SittingOver(Conflict):
    slug = "sitting-over"
    sentence = N_("This part has been sent in. What was saved is what counts.")


class DeadlinePassed(Conflict):
    slug = "deadline-passed"
    sentence = N_("The time for this part is over. Everything saved before counts.")


class OnBreak(Conflict):
    slug = "on-break"
    sentence = N_("You are on a break. Go back to your questions first, then change your answer.")


class NotOnBreak(Conflict):
    slug = "not-on-break"
    sentence = N_("The break is over already. Your questions are open.")


class ContinuedElsewhere(Conflict):
    slug = "continued-elsewhere"
    sentence = N_("You went on in another window or on another device. To write here, choose “Continue here”.")


class AlreadySitting(Conflict):
    slug = "already-sitting"
    sentence = N_("You have begun already. Go on where you were.")


MOVES: Moves[State, Literal["submit", "void"]] = Moves(
    {
        (State.OPEN, "submit"): State.SUBMITTED,
        (State.OPEN, "void"): State.VOIDED,
        (State.SUBMITTED, "void"): State.VOIDED,
    },
    otherwise=SittingOver,
)


@dataclass(frozen=True)
class Clock:
    """`percent` of the allowance that the person has; None is without a limit. `stopped`: breaks that are over."""

    started_at: datetime
    allowance: timedelta
    percent: int | None = 100
    stopped: timedelta = timedelta()
    break_began_at: datetime | None = None
    breaks_stop: bool = False

    @property
    def stands_still(self) -> bool:
        return self.breaks_stop and self.break_began_at is not None


def deadline(clock: Clock) -> datetime | None:
    """start + allowance x accommodation + breaks that stop the clock. None: no limit, or the clock stands still."""
    if clock.percent is None or clock.stands_still:
        return None
    return clock.started_at + clock.allowance * clock.percent / 100 + clock.stopped


def time_left(clock: Clock, *, now: datetime) -> timedelta | None:
    """None without a limit. On a break that stops the clock: what was left when it began."""
    running = replace(clock, break_began_at=None)
    ends = deadline(running)
    if ends is None:
        return None
    seen_from = clock.break_began_at if clock.stands_still and clock.break_began_at else now
    return max(ends - seen_from, timedelta())


def is_over(clock: Clock, *, now: datetime) -> bool:
    """Past the deadline and the grace for the last save."""
    ends = deadline(clock)
    return ends is not None and now > ends + GRACE


def next_check_at(clock: Clock, *, now: datetime) -> datetime:
    """When the due loop looks: just after the grace, or in a minute, whichever comes first."""
    ends = deadline(clock)
    soon = now + AT_LEAST_EVERY
    return soon if ends is None else min(soon, ends + GRACE + timedelta(milliseconds=1))


def end_break(clock: Clock, *, now: datetime) -> Clock:
    if clock.break_began_at is None:
        raise NotOnBreak
    stopped = clock.stopped + (now - clock.break_began_at if clock.breaks_stop else timedelta())
    return replace(clock, stopped=stopped, break_began_at=None)


def refuse_unless_open(state: State) -> None:
    if state != State.OPEN:
        raise SittingOver


def refuse_unless_writer(writer: str, given: str | None) -> None:
    """`given` is the token of the page that asks; none given is trusted, since only a page has one."""
    if given is not None and given != writer:
        raise ContinuedElsewhere


def refuse_unless_writable(state: State, clock: Clock, writer: str, given: str | None, *, now: datetime) -> None:
    refuse_unless_open(state)
    if is_over(clock, now=now):
        raise DeadlinePassed
    refuse_unless_writer(writer, given)
    if clock.break_began_at is not None and now > clock.break_began_at + GRACE:
        raise OnBreak


def writer_token_of(id: str) -> str:
    """The end of a new id: short enough for an address, and never given twice."""
    return id[-12:]
