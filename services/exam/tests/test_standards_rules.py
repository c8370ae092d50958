"""A panel goes step by step, leaves none out, and its mark begins on a later day that two people named."""

from datetime import date, timedelta
from typing import get_args

import pytest

from exam.standards.rules import (
    MOVES,
    ROUNDS,
    AnotherDay,
    DayHasCome,
    NotAtThisStep,
    NothingToRate,
    Round,
    State,
    Step,
    Verb,
    refuse_unless_anything_to_rate,
    refuse_unless_later,
    refuse_unless_same_day,
)

TODAY = date(2026, 3, 2)
STEPS: tuple[Verb, ...] = (*get_args(Step), "lock")
WAY = [state for state in State if state != State.SET_ASIDE]


@pytest.mark.parametrize("verb", STEPS)
@pytest.mark.parametrize("state", State)
def test_each_step_follows_the_one_before_it_and_none_is_left_out(state: State, verb: Verb) -> None:
    if WAY.index(State.IN_FORCE) > STEPS.index(verb) and state == WAY[STEPS.index(verb)]:
        assert MOVES.after(state, verb) == WAY[STEPS.index(verb) + 1]
    else:
        with pytest.raises(NotAtThisStep):
            MOVES.after(state, verb)


@pytest.mark.parametrize("state", State)
def test_a_panel_is_set_aside_until_its_mark_holds(state: State) -> None:
    if state in (State.IN_FORCE, State.SET_ASIDE):
        with pytest.raises(NotAtThisStep):
            MOVES.after(state, "set-aside")
    else:
        assert MOVES.after(state, "set-aside") == State.SET_ASIDE


def test_judges_estimate_in_each_round_at_one_step_and_in_their_order() -> None:
    assert [ROUNDS[state] for state in WAY if state in ROUNDS] == list(Round)
    assert State.TALKING not in ROUNDS


def test_without_a_published_form_there_is_nothing_to_estimate() -> None:
    refuse_unless_anything_to_rate(["w-001"])
    with pytest.raises(NothingToRate):
        refuse_unless_anything_to_rate([])


@pytest.mark.parametrize("before", [None, TODAY, TODAY + timedelta(days=2)])
def test_the_second_person_approves_the_day_of_the_first_and_no_other(before: date | None) -> None:
    day = TODAY + timedelta(days=1)

    refuse_unless_same_day(day, day)
    with pytest.raises(AnotherDay):
        refuse_unless_same_day(day, before)


def test_a_mark_begins_tomorrow_at_the_earliest() -> None:
    refuse_unless_later(TODAY + timedelta(days=1), TODAY)
    for day in (TODAY, TODAY - timedelta(days=1)):
        with pytest.raises(DayHasCome) as refused:
            refuse_unless_later(day, TODAY)
        assert refused.value.field == "effective_from"
