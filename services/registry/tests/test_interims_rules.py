"""A suspension for the time being is proposed, stands, and ends; it touches what still stands alone."""

import pytest

from registry.interims.rules import MOVES, NoInterim, NotToSuspend, State, refuse_unless_to_suspend
from registry.statuses.rules.mark_certification import Mark


@pytest.mark.parametrize("mark", [Mark.NONE, Mark.RETIRED])
def test_nobody_retires_out_of_a_suspension(mark: Mark) -> None:
    refuse_unless_to_suspend(mark)


@pytest.mark.parametrize("mark", [Mark.SUSPENDED, Mark.REVOKED])
def test_what_is_suspended_or_revoked_is_not_suspended_for_the_time_being(mark: Mark) -> None:
    with pytest.raises(NotToSuspend):
        refuse_unless_to_suspend(mark)


def test_it_stands_by_a_second_word_alone_and_nothing_comes_back() -> None:
    assert {(state, verb) for state, verb, to in MOVES if to == State.STANDS} == {
        (State.PROPOSED, "suspend"),
        (State.STANDS, "keep"),
    }
    assert {verb for state, verb, to in MOVES if state == State.STANDS and to == State.ENDED} == {
        *("lift", "lapse", "decide"),
    }
    with pytest.raises(NoInterim):
        MOVES.after(State.ENDED, "keep")
