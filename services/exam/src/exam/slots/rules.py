"""Times for the oral part, and which two examiners hold one."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Literal

from exam.panel.rules import enough_cps
from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid


class State(StrEnum):
    OPEN = "open"
    BOOKED = "booked"
    WITHDRAWN = "withdrawn"


class StateBefore(StrEnum):
    """Of a talk, as the release before kept it."""

    BOOKED = "booked"
    HELD = "held"
    CANCELLED = "cancelled"
    VOIDED = "voided"


class TwoExaminers(Invalid):
    slug = "two-examiners"
    sentence = N_("Please choose two different examiners from the panel.")


class OneIsCps(Invalid):
    slug = "one-is-cps"
    sentence = N_("At least one of the two examiners has to be a Certified Peer Specialist.")


class BothAreCps(Invalid):
    slug = "both-are-cps"
    sentence = N_("Both examiners have to be Certified Peer Specialists.")


class InThePast(Invalid):
    slug = "in-the-past"
    sentence = N_("Please choose a time that is still to come.")


class NowhereYet(Invalid):
    slug = "nowhere-yet"
    sentence = N_("Please choose a room, or say where it is.")


class TimeTooShort(Conflict):
    slug = "time-too-short"
    sentence = N_(
        "With what is set up for you this talk takes longer, and would run into the next one. "
        "Please choose another time, or ask for one."
    )


class TimeTaken(Conflict):
    slug = "time-taken"
    sentence = N_("This time has just been taken, or does not suit any more. Please choose another one.")


MOVES: Moves[State, Literal["book", "give_back", "withdraw"]] = Moves(
    {
        (State.OPEN, "book"): State.BOOKED,
        (State.OPEN, "withdraw"): State.WITHDRAWN,
        (State.BOOKED, "give_back"): State.OPEN,
        (State.BOOKED, "withdraw"): State.WITHDRAWN,
    },
    otherwise=TimeTaken,
)


def refuse_unless_pair(first: str, second: str, cps_by_member: Mapping[str, bool], cps_needed: int) -> None:
    """Two different members of the panel, enough of them CPSs."""
    if first == second or first not in cps_by_member or second not in cps_by_member:
        raise TwoExaminers("second_examiner")
    if not enough_cps([cps_by_member[first], cps_by_member[second]], cps_needed):
        raise (OneIsCps if cps_needed == 1 else BothAreCps)("second_examiner")


def refuse_unless_ahead(starts_at: datetime, *, now: datetime) -> None:
    if starts_at <= now:
        raise InThePast("starts_at")


def refuse_unless_somewhere(place: str | None, place_id: str | None) -> None:
    if not place and place_id is None:
        raise NowhereYet("place")
