"""Which minutes count: live, with others, led by a CPS, each session once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.refusals import N_, Conflict, Invalid


class Presence(StrEnum):
    ATTENDED = "attended"
    PART = "part"
    MISSED = "missed"


class TooManyMinutes(Invalid):
    slug = "too-many-minutes"
    sentence = N_("This session is {minutes} minutes long. Please give a number between 1 and {minutes}.")


class NotHeldYet(Conflict):
    slug = "not-held-yet"
    sentence = N_("This session has not begun. Attendance is written down when people are there.")


class TrainingIsComplete(Conflict):
    slug = "training-is-complete"
    sentence = N_("The training of this person is complete, so their attendance is no longer changed.")


class NotInTheGroupYet(Conflict):
    slug = "not-in-the-group-yet"
    sentence = N_("Somebody on this sheet got their place in the group after this day. Please leave them out.")


@dataclass(frozen=True)
class Attended:
    """One session somebody was at. `counts_as` is the session itself, or the one that it makes up for."""

    counts_as: str
    minutes: int
    led_by_cps: bool


def practice_minutes(sessions: Iterable[Attended]) -> int:
    """A session and its make-up date count once: the longer of the two."""
    longest: dict[str, int] = defaultdict(int)
    for attended in sessions:
        if attended.led_by_cps:
            longest[attended.counts_as] = max(longest[attended.counts_as], attended.minutes)
    return sum(longest.values())


def minutes_there(presence: Presence, stated: int | None, length: int) -> int:
    """Who was there for a part is written down with the minutes of that part."""
    if presence != Presence.PART:
        return length if presence == Presence.ATTENDED else 0
    if stated is None or not 1 <= stated <= length:
        raise TooManyMinutes("minutes", minutes=length)
    return stated


def seen_as(presence: Presence, minutes: int | None) -> str:
    """What a sheet shows of one person: minutes stand beside a part only."""
    return f"{presence} {minutes}" if presence == Presence.PART else presence


def missed(presence: Presence) -> bool:
    """Whether there is something to make up: a part was missed, or all of it."""
    return presence != Presence.ATTENDED


def refuse_unless_held(*, held: bool) -> None:
    if not held:
        raise NotHeldYet


def refuse_if_complete(*, complete: bool) -> None:
    if complete:
        raise TrainingIsComplete


def is_before(held_on: date, admitted_on: date) -> bool:
    """The day of admission counts: one often comes first and is admitted in the evening."""
    return held_on < admitted_on


def refuse_unless_admitted(admitted_on: date, *, held_on: date) -> None:
    if is_before(held_on, admitted_on):
        raise NotInTheGroupYet
