"""A part that is scored waits, is kept, becomes a result, and comes back from one that was withdrawn."""

from typing import get_args

import pytest

from exam.scores.rules import MOVES, ResultDrafted, State, Verb, refuse_if_drafted


def test_a_kept_part_becomes_a_result_with_the_other_or_is_considered_anew() -> None:
    kept = MOVES.after(State.WAITING, "keep")

    assert MOVES.after(kept, "draft") == MOVES.after(State.WAITING, "draft") == State.DRAFTED
    assert MOVES.after(kept, "reconsider") == State.WAITING


def test_a_withdrawn_result_gives_its_parts_back() -> None:
    withdrawn = MOVES.after(State.DRAFTED, "withdraw")

    assert MOVES.after(withdrawn, "draft_again") == State.WAITING


@pytest.mark.parametrize("verb", [one for one in get_args(Verb) if one != "withdraw"])
def test_out_of_a_result_a_part_comes_only_by_its_withdrawal(verb: Verb) -> None:
    with pytest.raises(ResultDrafted):
        MOVES.after(State.DRAFTED, verb)


@pytest.mark.parametrize("state", [one for one in State if one != State.DRAFTED])
def test_what_is_in_a_result_is_scored_no_more(state: State) -> None:
    refuse_if_drafted(state)
    with pytest.raises(ResultDrafted):
        refuse_if_drafted(State.DRAFTED)
