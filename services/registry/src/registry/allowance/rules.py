"""How much one place, or one person who is signed in, may see in a day; and all strangers together in an hour.

The figures are ours: enough for a class, a library, somebody who looks for a name that many bear.
"""

from dataclasses import dataclass
from enum import StrEnum

from shared.refusals import N_, UsedUp

BY_BEGINNINGS, IN_ALL = 60, 200
"""Distinct people a day by search: by any words first, then by first and last names only."""
AT_ONCE = 5
"""So many are shown for a first and a last name, once beginnings are used up."""
UNKNOWN_NUMBERS = 30
"""Sound numbers that nobody has, or that are not shown."""
OF_A_SITE = 4
"""A site of IPv6 is many networks; it has so many times as much as one."""
SHARE_AN_HOUR, FLOOR_AN_HOUR = 0.01, 500
"""Of all who are listed, so many may be shown to strangers in an hour before something is wrong."""


class NamesUsedUp(UsedUp):
    slug = "names-used-up"
    sentence = N_(
        "Today many entries have been looked up from where you are. A first and last name together still work, and so "
        "does a number. Or sign in, ask us, or come back tomorrow."
    )


class SearchUsedUp(UsedUp):
    slug = "search-used-up"
    sentence = N_(
        "Today as many entries have been looked up from where you are as we show in a day. A number still works. Or "
        "sign in, ask us, or come back tomorrow."
    )


class NumbersUsedUp(UsedUp):
    slug = "numbers-used-up"
    sentence = N_(
        "Today many numbers that we cannot show were looked up from where you are. Please sign in, ask us, or come "
        "back tomorrow."
    )


class Mode(StrEnum):
    """What a search may still be."""

    ANY = "any"
    WHOLE = "whole"
    NONE = "none"


@dataclass(frozen=True)
class Asker:
    """Who is counted. `places`: the narrowest first; a site around it has four times as much. A person has more."""

    places: tuple[str, ...]
    is_person: bool = False

    @property
    def by_beginnings(self) -> int:
        return IN_ALL if self.is_person else BY_BEGINNINGS


def mode_of(seen: tuple[int, ...], asker: Asker, *, strange_hour: bool) -> Mode:
    """`seen`: how many distinct people each of the asker's places was shown today."""
    if room_of(seen, IN_ALL) <= 0:
        return Mode.NONE
    if room_of(seen, asker.by_beginnings) <= 0 or (strange_hour and not asker.is_person):
        return Mode.WHOLE
    return Mode.ANY


def room_of(seen: tuple[int, ...], most: int) -> int:
    """How many more may be shown: what the tightest of the places leaves."""
    return min(most * (1 if place == 0 else OF_A_SITE) - count for place, count in enumerate(seen))


def most_an_hour(listed: int) -> int:
    return max(FLOOR_AN_HOUR, int(listed * SHARE_AN_HOUR))
