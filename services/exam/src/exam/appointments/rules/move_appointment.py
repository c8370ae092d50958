"""The states of an appointment, how it is held, and who called it off."""

from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict


class State(StrEnum):
    """CALLED_OFF before it began, and it counts for nothing. VOIDED: something went wrong on our side."""

    BOOKED = "booked"
    CHECKED_IN = "checked_in"
    HELD = "held"
    NO_SHOW = "no_show"
    CALLED_OFF = "called_off"
    VOIDED = "voided"


AHEAD = (State.BOOKED, State.CHECKED_IN)
"""What stands and is not over."""


class Mode(StrEnum):
    """Where a part is taken; AT_PLACE in a room with somebody who watches, on a device of the house or on paper."""

    OWN_DEVICE = "own_device"
    AT_PLACE = "at_place"


class Side(StrEnum):
    """Who called an appointment off."""

    CANDIDATE = "candidate"
    EXAMINER = "examiner"
    AGENCY = "agency"


class AlreadyHeld(Conflict):
    slug = "already-held"
    sentence = N_("This is over already and cannot be changed.")


MOVES: Moves[State, Literal["check_in", "hold", "miss", "call_off", "void"]] = Moves(
    {
        (State.BOOKED, "check_in"): State.CHECKED_IN,
        (State.BOOKED, "hold"): State.HELD,
        (State.BOOKED, "miss"): State.NO_SHOW,
        (State.BOOKED, "call_off"): State.CALLED_OFF,
        (State.BOOKED, "void"): State.VOIDED,
        (State.CHECKED_IN, "hold"): State.HELD,
        (State.CHECKED_IN, "void"): State.VOIDED,
        (State.HELD, "void"): State.VOIDED,
        (State.NO_SHOW, "void"): State.VOIDED,
    },
    otherwise=AlreadyHeld,
)
