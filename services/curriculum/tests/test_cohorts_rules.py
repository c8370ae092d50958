from datetime import date, timedelta

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as some

from curriculum.cohorts.rules import (
    MOVES,
    CohortFull,
    CohortNotOpen,
    DatesInOrder,
    MoveNotPossible,
    NobodyLeads,
    NotIntroduced,
    State,
    refuse_if_full,
    refuse_unless_applying,
    refuse_unless_planned,
)

TODAY = date(2026, 3, 2)


def test_a_group_that_is_over_stays_over() -> None:
    for act in ("close", "reopen", "finish"):
        with pytest.raises(MoveNotPossible):
            MOVES.after(State.FINISHED, act)
    assert MOVES.after(MOVES.after(State.OPEN, "close"), "reopen") == State.OPEN


def test_one_applies_until_the_last_day_and_not_after() -> None:
    refuse_unless_applying(State.OPEN, TODAY, TODAY)

    with pytest.raises(CohortNotOpen):
        refuse_unless_applying(State.OPEN, TODAY - timedelta(days=1), TODAY)
    with pytest.raises(CohortNotOpen):
        refuse_unless_applying(State.CLOSED, TODAY, TODAY)


@any_of(some.integers(1, 50), some.integers(0, 60))
def test_nobody_is_admitted_beyond_the_places(places: int, taken: int) -> None:
    if taken < places:
        refuse_if_full(places, taken)
    else:
        with pytest.raises(CohortFull):
            refuse_if_full(places, taken)


def test_a_group_is_planned_with_dates_in_order_and_a_cps() -> None:
    refuse_unless_planned(TODAY, TODAY, [False, True])

    with pytest.raises(DatesInOrder):
        refuse_unless_planned(TODAY, TODAY - timedelta(days=1), [True])
    with pytest.raises(NobodyLeads):
        refuse_unless_planned(TODAY, TODAY, [False])
    with pytest.raises(NotIntroduced):
        refuse_unless_planned(TODAY, TODAY, [True, None])
