"""A room is open for new times, or closed to them."""

from typing import Literal

import pytest

from exam.places.rules import MOVES, PlaceClosed, PlaceStandsSo, State, refuse_unless_open


def test_a_closed_room_takes_no_new_times() -> None:
    refuse_unless_open(State.OPEN)
    with pytest.raises(PlaceClosed):
        refuse_unless_open(State.CLOSED)


@pytest.mark.parametrize(
    ("verb", "before", "after"), [("close", State.OPEN, State.CLOSED), ("open", State.CLOSED, State.OPEN)]
)
def test_a_room_is_closed_and_opened_again_each_once(
    verb: Literal["close", "open"], before: State, after: State
) -> None:
    assert MOVES.after(before, verb) == after
    with pytest.raises(PlaceStandsSo):
        MOVES.after(after, verb)
