"""What may happen to the time of a sitting: each change is an entry of its ledger."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from exam.clocks.rules.time_ledger import Entry, Happened
from exam.clocks.rules.when_it_ends import Clock, standing
from shared.refusals import N_, Conflict, Invalid

MOST_MINUTES = 240
"""With one entry, so that a slip of the hand gives nobody a year."""


class NotOnBreak(Conflict):
    slug = "not-on-break"
    sentence = N_("The break is over already. Your questions are open.")


class NotPaused(Conflict):
    slug = "not-paused"
    sentence = N_("The clock of this sitting is running. There is no pause to end.")


class AlreadyPaused(Conflict):
    slug = "already-paused"
    sentence = N_("The clock of this sitting stands still already.")


class NoSuchTime(Invalid):
    slug = "no-such-time"
    sentence = N_("Please give between {least} and {most} minutes.")


def end_break(clock: Clock, *, now: datetime) -> Entry:
    if clock.times.break_began_at is None:
        raise NotOnBreak
    return Entry(Happened.BREAK_ENDED, now, standing(clock, now=now).total_seconds())


def pause(clock: Clock, *, now: datetime) -> list[Entry]:
    """The clock stands still for everybody's reasons; a break ends with it, since nobody pays for both."""
    if clock.times.paused_at is not None:
        raise AlreadyPaused
    ended = [end_break(clock, now=now)] if clock.times.break_began_at is not None else []
    return [*ended, Entry(Happened.PAUSED, now)]


def resume(clock: Clock, *, now: datetime) -> Entry:
    if clock.times.paused_at is None:
        raise NotPaused
    return Entry(Happened.RESUMED, now, standing(clock, now=now).total_seconds())


def waits_for_candidate(clock: Clock) -> bool:
    """Whether somebody was checked in and has not begun: the clock has stood still since its first moment."""
    return clock.times.paused_at == clock.started_at


def start(clock: Clock, *, now: datetime) -> Entry:
    """The candidate begins, whom somebody has checked in. A pause of later they do not end."""
    if not waits_for_candidate(clock):
        raise NotPaused
    return resume(clock, now=now)


def grant(minutes: int, *, now: datetime) -> Entry:
    """More time for one sitting; never less."""
    if not 1 <= minutes <= MOST_MINUTES:
        raise NoSuchTime("minutes", least=1, most=MOST_MINUTES)
    return Entry(Happened.GRANTED, now, minutes * 60)


def signed(entries: Sequence[Entry], person_id: str | None, reason: bytes | None = None) -> list[Entry]:
    """With who did it; the reason belongs to the last of them."""
    return [*(replace(one, by=person_id) for one in entries[:-1]), replace(entries[-1], by=person_id, reason=reason)]
