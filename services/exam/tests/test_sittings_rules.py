"""Who may write in a sitting, and when."""

from datetime import UTC, datetime, timedelta
from typing import Literal

import pytest

from exam.clocks.rules import GRACE, Clock, Times
from exam.sittings import rules
from exam.sittings.rules import State

START = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
TWO_HOURS = timedelta(minutes=120)


@pytest.mark.parametrize("state", [State.SUBMITTED, State.VOIDED])
def test_what_is_over_takes_no_answer(state: State) -> None:
    with pytest.raises(rules.SittingOver):
        rules.refuse_unless_writable(state, Clock(START, TWO_HOURS), "w", "w", now=START)


def test_another_window_may_not_write() -> None:
    with pytest.raises(rules.ContinuedElsewhere):
        rules.refuse_unless_writable(State.OPEN, Clock(START, TWO_HOURS), "mine", "theirs", now=START)


def test_a_break_closes_the_questions_after_the_last_save_has_arrived() -> None:
    clock = Clock(START, TWO_HOURS, times=Times(break_began_at=START))
    rules.refuse_unless_writable(State.OPEN, clock, "w", "w", now=START + GRACE)

    with pytest.raises(rules.OnBreak):
        rules.refuse_unless_writable(State.OPEN, clock, "w", "w", now=START + timedelta(minutes=1))


def test_a_pause_closes_the_questions_with_a_sentence_of_its_own() -> None:
    clock = Clock(START, TWO_HOURS, times=Times(paused_at=START))
    rules.refuse_unless_writable(State.OPEN, clock, "w", "w", now=START + GRACE)

    with pytest.raises(rules.Paused):
        rules.refuse_unless_writable(State.OPEN, clock, "w", "w", now=START + timedelta(hours=5))


@pytest.mark.parametrize("verb", ["submit", "void"])
@pytest.mark.parametrize("state", State)
def test_a_sitting_is_submitted_once_and_can_be_voided_until_it_is(
    state: State, verb: Literal["submit", "void"]
) -> None:
    allowed = {
        (State.OPEN, "submit"): State.SUBMITTED,
        (State.OPEN, "void"): State.VOIDED,
        (State.SUBMITTED, "void"): State.VOIDED,
    }

    if (state, verb) in allowed:
        assert rules.MOVES.after(state, verb) is allowed[state, verb]
    else:
        with pytest.raises(rules.SittingOver):
            rules.MOVES.after(state, verb)


def test_the_token_of_a_writer_is_twelve_letters_long_since_saves_carry_it() -> None:
    assert rules.writer_token_of("0197f3a2-5b1c-7def-8123-456789abcdef") == "456789abcdef"
