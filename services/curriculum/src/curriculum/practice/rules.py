"""Which minutes count: live, with others, led by a CPS, each session once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from shared.refusals import N_, Conflict, Invalid

Presence = Literal["attended", "part", "missed"]


class TooManyMinutes(Invalid):
    slug = "too-many-minutes"
    sentence = N_("This session is {minutes} minutes long. Please give a number between 1 and {minutes}.")


class NotHeldYet(Conflict):
    slug = "not-held-yet"
    sentence = N_("This session has not begun. Attendance is written down when people are there.")


class NotAFacilitatorHere(Invalid):
    slug = "not-a-facilitator-here"
    sentence = N_("A session is led by one of the facilitators of the group. Please choose one of them.")


class TrainingIsComplete(Conflict):
    slug = "training-is-complete"
    sentence = N_("The training of this person is complete, so their attendance is no longer changed.")


class NothingToMakeUp(Invalid):
    slug = "nothing-to-make-up"
    sentence = N_("A make-up date is for a session of the same group. Please choose one from the list.")


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
    if presence != "part":
        return length if presence == "attended" else 0
    if stated is None or not 1 <= stated <= length:
        raise TooManyMinutes("minutes", minutes=length)
    return stated
