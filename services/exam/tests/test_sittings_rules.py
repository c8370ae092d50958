"""When a sitting ends: the arithmetic that other houses got wrong."""

from datetime import UTC, datetime, timedelta
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.sittings import rules
from exam.sittings.rules import Clock, State, deadline, end_break, is_over, next_check_at, time_left

START = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
TWO_HOURS = timedelta(minutes=120)
CASES = [
    # the usual time
    (100, timedelta(), timedelta(minutes=120)),
    # a quarter more, half more, double
    (125, timedelta(), timedelta(minutes=150)),
    (150, timedelta(), timedelta(minutes=180)),
    (200, timedelta(), timedelta(minutes=240)),
    # breaks are added as they were, never multiplied
    (150, timedelta(minutes=10), timedelta(minutes=190)),
]
minutes = st.integers(0, 300).map(lambda number: timedelta(minutes=number))


@pytest.mark.parametrize(("percent", "stopped", "after"), CASES)
def test_the_deadline_is_start_plus_allowance_times_accommodation_plus_breaks(
    percent: int, stopped: timedelta, after: timedelta
) -> None:
    assert deadline(Clock(START, TWO_HOURS, percent, stopped)) == START + after


def test_without_a_limit_there_is_no_deadline_and_nothing_is_ever_over() -> None:
    clock = Clock(START, TWO_HOURS, None)

    assert deadline(clock) is None and time_left(clock, now=START) is None
    assert not is_over(clock, now=START + timedelta(days=400))


def test_a_late_answer_is_late_only_after_the_grace() -> None:
    ends = START + TWO_HOURS

    assert not is_over(Clock(START, TWO_HOURS), now=ends + rules.GRACE)
    assert is_over(Clock(START, TWO_HOURS), now=ends + rules.GRACE + timedelta(milliseconds=1))


@given(
    percent=st.sampled_from([100, 125, 150, 200]),
    pieces=st.lists(st.tuples(minutes, minutes, st.booleans()), max_size=6),
    allowance=minutes,
)
def test_a_person_writes_exactly_their_own_time_however_they_take_breaks(
    percent: int, pieces: list[tuple[timedelta, timedelta, bool]], allowance: timedelta
) -> None:
    """Walk through (work, break, does it stop the clock) and count the running time by hand."""
    clock, now, running = Clock(START, allowance, percent), START, timedelta()
    for work, pause, stops in pieces:
        now, running = now + work, running + work
        clock = end_break(
            Clock(START, allowance, percent, clock.stopped, break_began_at=now, breaks_stop=stops), now=now + pause
        )
        now, running = now + pause, running + (timedelta() if stops else pause)

    assert deadline(clock) == now + (allowance * percent / 100 - running)


@given(elapsed=minutes, pause=minutes)
def test_on_a_break_that_stops_the_clock_nothing_is_lost(elapsed: timedelta, pause: timedelta) -> None:
    began = START + elapsed
    clock = Clock(START, TWO_HOURS, break_began_at=began, breaks_stop=True)

    assert deadline(clock) is None
    assert time_left(clock, now=began + pause) == time_left(clock, now=began)


@given(elapsed=minutes, more=st.sampled_from([125, 150, 200, None]))
def test_more_time_never_brings_the_end_nearer(elapsed: timedelta, more: int | None) -> None:
    now = START + elapsed
    before, after = time_left(Clock(START, TWO_HOURS, 100), now=now), time_left(Clock(START, TWO_HOURS, more), now=now)

    assert before is not None and (after is None or after >= before)


@given(elapsed=minutes, percent=st.sampled_from([100, 150, None]))
def test_the_due_loop_never_looks_too_late(elapsed: timedelta, percent: int | None) -> None:
    clock, now = Clock(START, TWO_HOURS, percent), START + elapsed
    looks = next_check_at(clock, now=now)

    assert looks <= now + rules.AT_LEAST_EVERY
    assert is_over(clock, now=looks) or looks == now + rules.AT_LEAST_EVERY


@pytest.mark.parametrize("state", [State.SUBMITTED, State.VOIDED])
def test_what_is_over_takes_no_answer(state: State) -> None:
    with pytest.raises(rules.SittingOver):
        rules.refuse_unless_writable(state, Clock(START, TWO_HOURS), "w", "w", now=START)


def test_another_window_may_not_write() -> None:
    with pytest.raises(rules.ContinuedElsewhere):
        rules.refuse_unless_writable(State.OPEN, Clock(START, TWO_HOURS), "mine", "theirs", now=START)


def test_a_break_closes_the_questions_after_the_last_save_has_arrived() -> None:
    clock = Clock(START, TWO_HOURS, break_began_at=START)
    rules.refuse_unless_writable(State.OPEN, clock, "w", "w", now=START + rules.GRACE)

    with pytest.raises(rules.OnBreak):
        rules.refuse_unless_writable(State.OPEN, clock, "w", "w", now=START + timedelta(minutes=1))


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
