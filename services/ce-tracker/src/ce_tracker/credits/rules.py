"""What may be claimed, and what may become of a claim. Times are minutes."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from shared.refusals import N_, Conflict, Invalid, NotAllowed

State = Literal["waiting", "more-asked", "accepted", "not-counted", "withdrawn"]
Move = Literal["accept", "ask-for-more", "not-count", "answer", "withdraw"]

MOVES: Mapping[tuple[State, Move], State] = {
    ("waiting", "accept"): "accepted",
    ("waiting", "ask-for-more"): "more-asked",
    ("waiting", "not-count"): "not-counted",
    ("waiting", "withdraw"): "withdrawn",
    ("more-asked", "answer"): "waiting",
    ("more-asked", "withdraw"): "withdrawn",
}
"""What may become of a claim, and by which step. Whatever is not here is refused."""

OWNERS_MOVES: tuple[Move, ...] = ("answer", "withdraw")
SENT: tuple[State, ...] = ("waiting", "more-asked", "accepted")

SHORTEST = 15
LONGEST = 2400
"""A week of full days: more at once is several claims."""
TYPES = ("application/pdf", "image/png", "image/jpeg")


class ForbiddenMove(Conflict):
    slug = "claim-stands-otherwise"
    sentence = N_("This claim was decided or changed in the meantime. Please look at it again.")


class OwnClaim(NotAllowed):
    slug = "own-claim"
    sentence = N_("This claim is your own. Another administrator will look at it.")


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


class AlreadySent(Conflict):
    slug = "already-sent"
    sentence = N_("You have sent us this already: the same day, title and length. It stands among your credits.")


class WrongEvidence(Invalid):
    slug = "wrong-evidence"
    sentence = N_("Please choose a PDF, a PNG or a JPEG file.")


class EmptyEvidence(Invalid):
    slug = "empty-evidence"
    sentence = N_("This file is empty. Please choose another one.")


class EvidenceTooLarge(Invalid):
    slug = "evidence-too-large"
    sentence = N_("This file is too large. Please send one of at most {megabytes} MB; a photo from a phone will do.")


def move(state: State, wanted: Move) -> State:
    try:
        return MOVES[state, wanted]
    except KeyError:
        raise ForbiddenMove from None


def may(state: State, wanted: Move) -> bool:
    return (state, wanted) in MOVES


def refuse_date(taken_on: date, today: date, years: Mapping[int, str]) -> None:
    """`years` are the person's own, with how each stands today."""
    if not years:
        raise NoYearYet
    if taken_on > today:
        raise NotYetTaken("taken_on")
    if taken_on.year < min(years):
        raise BeforeTheFirstYear("taken_on", began=date(min(years), 1, 1))
    standing = years.get(taken_on.year, "excused")
    if standing == "excused":
        raise NobodyAsked("taken_on", year=str(taken_on.year))
    if standing in ("fulfilled", "returned") and taken_on.year < today.year:
        raise YearIsComplete("taken_on", year=str(taken_on.year))


def refuse_length(minutes: int, offered: int | None, told: str) -> None:
    """`told` is how long the offering takes, in words."""
    if not SHORTEST <= minutes <= LONGEST:
        raise WrongLength("hours")
    if offered is not None and minutes > offered:
        raise LongerThanOffered("hours", hours=told)


def refuse_evidence(content_type: str, size: int, at_most: int) -> None:
    """The type is what the content says it is, not what the file is called."""
    if size == 0:
        raise EmptyEvidence("evidence")
    if size > at_most:
        raise EvidenceTooLarge("evidence", megabytes=at_most // 1_000_000)
    if content_type not in TYPES:
        raise WrongEvidence("evidence")


def refuse_twice(states: Sequence[str]) -> None:
    """`states` are those of the person's claims for the same day, title and length."""
    if any(state in SENT for state in states):
        raise AlreadySent


def refuse_own(owner_id: str, reviewer_id: str) -> None:
    if owner_id == reviewer_id:
        raise OwnClaim
