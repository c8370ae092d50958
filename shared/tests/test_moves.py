from enum import StrEnum

import pytest

from shared.moves import Moves
from shared.refusals import Conflict


class State(StrEnum):
    OPEN = "open"
    SUBMITTED = "submitted"


class Over(Conflict):
    slug = "over"


MOVES = Moves({(State.OPEN, "submit"): State.SUBMITTED}, otherwise=Over)


def test_a_verb_leads_from_a_state_to_a_state() -> None:
    assert MOVES.after(State.OPEN, "submit") is State.SUBMITTED


def test_a_forbidden_move_is_refused_by_name() -> None:
    with pytest.raises(Over):
        MOVES.after(State.SUBMITTED, "submit")


def test_a_view_can_ask_what_is_allowed() -> None:
    assert MOVES.allow(State.OPEN, "submit")
    assert not MOVES.allow(State.SUBMITTED, "submit")


def test_the_whole_table_can_be_walked() -> None:
    assert list(MOVES) == [(State.OPEN, "submit", State.SUBMITTED)]
