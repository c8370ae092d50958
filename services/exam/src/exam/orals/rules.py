"""Times for the oral part, and who may meet whom."""

from collections.abc import Collection, Set
from datetime import datetime, timedelta
from enum import StrEnum

from exam.panel.rules import enough_cps, may_examine
from shared.refusals import N_, Conflict, Invalid


class Slot(StrEnum):
    OPEN = "open"
    BOOKED = "booked"
    WITHDRAWN = "withdrawn"


class State(StrEnum):
    BOOKED = "booked"
    HELD = "held"
    CANCELLED = "cancelled"
    VOIDED = "voided"


SLOT_MOVES: dict[Slot, tuple[Slot, ...]] = {
    Slot.OPEN: (Slot.BOOKED, Slot.WITHDRAWN),
    Slot.BOOKED: (Slot.OPEN, Slot.WITHDRAWN),
    Slot.WITHDRAWN: (),
}
MOVES: dict[State, tuple[State, ...]] = {
    State.BOOKED: (State.HELD, State.CANCELLED, State.VOIDED),
    State.HELD: (State.VOIDED,),
    State.CANCELLED: (),
    State.VOIDED: (),
}
"""CANCELLED by the candidate, free of charge, until it begins. VOIDED: something went wrong on our side."""

EARLY = timedelta(hours=12)
"""How long before its time a talk may have been held: plans change on the day."""


class TwoExaminers(Invalid):
    slug = "two-examiners"
    sentence = N_("Please choose two different examiners from the panel.")


class OneIsCps(Invalid):
    slug = "one-is-cps"
    sentence = N_("At least one of the two examiners has to be a Certified Peer Specialist.")


class InThePast(Invalid):
    slug = "in-the-past"
    sentence = N_("Please choose a time that is still to come.")


class TimeTaken(Conflict):
    slug = "time-taken"
    sentence = N_("This time has just been taken, or does not suit any more. Please choose another one.")


class AlreadyBooked(Conflict):
    slug = "already-booked"
    sentence = N_("You have a time already. To choose another one, give that one back first.")


class NotHeldYet(Conflict):
    slug = "not-held-yet"
    sentence = N_("This talk is still ahead. Come back on its day.")


class AlreadyHeld(Conflict):
    slug = "already-held"
    sentence = N_("This is over already and cannot be changed.")


class WordsNeeded(Invalid):
    slug = "words-needed"
    sentence = N_("Please tell us which days and times would suit you.")


def move(state: str, to: State) -> State:
    if to not in MOVES[State(state)]:
        raise AlreadyHeld
    return to


def move_slot(state: str, to: Slot) -> Slot:
    if to not in SLOT_MOVES[Slot(state)]:
        raise TimeTaken
    return to


def refuse_unless_pair(first: str, second: str, cps_by_member: dict[str, bool], cps_needed: int) -> None:
    """Two different members of the panel, enough of them CPSs."""
    if first == second or first not in cps_by_member or second not in cps_by_member:
        raise TwoExaminers("second_examiner")
    if not enough_cps([cps_by_member[first], cps_by_member[second]], cps_needed):
        raise OneIsCps("second_examiner")


def suits(examiners: Collection[str], person_id: str, trained_by: Set[str], declined: Set[str]) -> bool:
    """None of them trained the person or was declined by them."""
    return all(may_examine(one, person_id, trained_by) and one not in declined for one in examiners)


def refuse_unless_ahead(starts_at: datetime, now: datetime) -> None:
    if starts_at <= now:
        raise InThePast("starts_at")


def refuse_unless_day_has_come(starts_at: datetime, now: datetime) -> None:
    if now < starts_at - EARLY:
        raise NotHeldYet
