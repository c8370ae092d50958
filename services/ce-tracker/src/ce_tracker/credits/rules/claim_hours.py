"""What may be claimed. Times are minutes."""

from collections.abc import Mapping
from datetime import date

from ce_tracker.reckoning.rules import State as YearState
from shared.refusals import N_, Conflict, Invalid

SHORTEST = 15
LONGEST = 2400
"""A week of full days: more at once is several claims."""


class NoYearYet(Conflict):
    slug = "no-year-yet"
    sentence = N_(
        "Your continuing education begins in the January after you are certified. Until then you need no hours."
    )


class NotYetTaken(Invalid):
    slug = "not-yet-taken"
    sentence = N_("This date is still ahead. Please claim the hours when you have taken part.")


class BeforeTheFirstYear(Invalid):
    slug = "before-the-first-year"
    sentence = N_(
        "Hours count from {began} on, when your first year starts. Earlier ones, and the training itself, do not."
    )


class YearIsComplete(Invalid):
    slug = "year-is-complete"
    sentence = N_("Your year {year} is complete already, and hours are not carried over to another year.")


class NobodyAsked(Invalid):
    slug = "nobody-asked"
    sentence = N_("In {year} nothing was asked of you, so hours from that year have no place to go.")


class WrongLength(Invalid):
    slug = "wrong-length"
    sentence = N_("Please claim at least 15 minutes and at most 40 hours at once.")


class LongerThanOffered(Invalid):
    slug = "longer-than-offered"
    sentence = N_("This offering takes {hours}. Please claim no more than that.")


def refuse_unless_datable(taken_on: date, today: date, years: Mapping[int, YearState]) -> None:
    """`years` are the person's own, with how each stands today."""
    if not years:
        raise NoYearYet
    if taken_on > today:
        raise NotYetTaken("taken_on")
    if taken_on.year < min(years):
        raise BeforeTheFirstYear("taken_on", began=date(min(years), 1, 1))
    stands = years.get(taken_on.year, YearState.EXCUSED)
    if stands == YearState.EXCUSED:
        raise NobodyAsked("taken_on", year=str(taken_on.year))
    if stands in (YearState.FULFILLED, YearState.RETURNED) and taken_on.year < today.year:
        raise YearIsComplete("taken_on", year=str(taken_on.year))


def refuse_unless_of_length(minutes: int, offered: int | None, in_words: str) -> None:
    """`in_words` is how long the offering takes, in words."""
    if not SHORTEST <= minutes <= LONGEST:
        raise WrongLength("hours")
    if offered is not None and minutes > offered:
        raise LongerThanOffered("hours", hours=in_words)
