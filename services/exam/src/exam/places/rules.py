"""A room is open for new times, or closed to them."""

from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict

MOST_SEATS = 60


class State(StrEnum):
    """CLOSED: what is held there already stays; nothing new is."""

    OPEN = "open"
    CLOSED = "closed"


class PlaceClosed(Conflict):
    slug = "place-closed"
    sentence = N_("This room is closed to new times. Please choose another one, or open it again.")


class PlaceStandsSo(Conflict):
    slug = "place-stands-so"
    sentence = N_("Somebody has done this already. You see here how it stands.")


MOVES: Moves[State, Literal["close", "open"]] = Moves(
    {(State.OPEN, "close"): State.CLOSED, (State.CLOSED, "open"): State.OPEN}, otherwise=PlaceStandsSo
)


def refuse_unless_open(state: State) -> None:
    if state != State.OPEN:
        raise PlaceClosed
