"""When a group can be opened, whom it takes, and how it ends."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid


class State(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    FINISHED = "finished"
    CALLED_OFF = "called_off"


GOES_ON = (State.OPEN, State.CLOSED)
Act = Literal["close", "reopen", "finish"]
"""What is done on the page of the group, beside calling it off."""


class MoveNotPossible(Conflict):
    slug = "move-not-possible"
    sentence = N_("This has moved on since you opened the page. Please look again at how it stands now.")


class CohortNotOpen(Conflict):
    slug = "cohort-not-open"
    sentence = N_("This group does not take applications now. The list of groups shows which ones do.")


class GroupTakesPlace(Conflict):
    slug = "group-takes-place"
    sentence = N_("Your group takes place, so you keep your place in it.")


class CohortFull(Conflict):
    slug = "cohort-full"
    sentence = N_(
        "All places in this group are taken. Please choose another group, or ask us when the next one starts."
    )


class DatesInOrder(Invalid):
    slug = "dates-in-order"
    sentence = N_("People have to be able to apply before the group starts. Please look at the two dates.")


class PlacesTaken(Conflict):
    slug = "places-taken"
    sentence = N_("{taken} people have a place in this group, and they keep it. Please give at least as many places.")


class NobodyLeads(Invalid):
    slug = "nobody-leads"
    sentence = N_("A group needs a facilitator whom an administrator has confirmed as a CPS. Please name one.")


class NotIntroduced(Invalid):
    slug = "not-introduced"
    sentence = N_("A facilitator first says how they are called and reached, on the page “My groups”.")


MOVES: Moves[State, Literal["close", "reopen", "finish", "call_off"]] = Moves(
    {
        (State.OPEN, "call_off"): State.CALLED_OFF,
        (State.CLOSED, "call_off"): State.CALLED_OFF,
        (State.OPEN, "close"): State.CLOSED,
        (State.CLOSED, "reopen"): State.OPEN,
        (State.OPEN, "finish"): State.FINISHED,
        (State.CLOSED, "finish"): State.FINISHED,
    },
    otherwise=MoveNotPossible,
)


def refuse_if_over(state: State) -> None:
    if state not in GOES_ON:
        raise MoveNotPossible


def refuse_unless_called_off(*, is_called_off: bool) -> None:
    if not is_called_off:
        raise GroupTakesPlace


def refuse_unless_room(taken: int, places: int) -> None:
    """People who were admitted keep their place."""
    if taken > places:
        raise PlacesTaken(taken=taken)


def takes_applications(state: State, apply_until: date, today: date) -> bool:
    return state == State.OPEN and today <= apply_until


def refuse_unless_applying(state: State, apply_until: date, today: date) -> None:
    if not takes_applications(state, apply_until, today):
        raise CohortNotOpen


def refuse_if_full(places: int, taken: int) -> None:
    if taken >= places:
        raise CohortFull


def refuse_unless_planned(apply_until: date, starts_on: date, leaders_cps: Sequence[bool | None]) -> None:
    """`leaders_cps`: of each who is to lead, whether they are a CPS; None where nobody knows them."""
    if apply_until > starts_on:
        raise DatesInOrder("apply_until")
    if None in leaders_cps:
        raise NotIntroduced("facilitators")
    if True not in leaders_cps:
        raise NobodyLeads("facilitators")
