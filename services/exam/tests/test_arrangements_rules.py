"""Help that people bring is settled by what somebody said, and for the day it was said of."""

from datetime import UTC, datetime, timedelta

import pytest

from exam.arrangements.rules import (
    HOLDS,
    MOVES,
    HelpChanged,
    NotThatEarly,
    Settled,
    State,
    StillToSettle,
    refuse_unless_settled,
    refuse_unless_to_come,
    settled,
)

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)
MOMENT = timedelta(seconds=1)
KEPT = [State.ARRANGED, State.CONFIRMED, State.WAIVED]


@pytest.mark.parametrize("state", [None, State.REPLACED])
@pytest.mark.parametrize("arranged_for", [None, NOON, NOON - HOLDS - MOMENT])
def test_silence_settles_nothing(state: State | None, arranged_for: datetime | None) -> None:
    assert settled(state, arranged_for, now=NOON) == Settled.APPROVED


@pytest.mark.parametrize("state", KEPT)
def test_what_was_arranged_counts_until_a_day_after_its_moment(state: State) -> None:
    assert settled(state, NOON, now=NOON + HOLDS).value == state.value
    assert settled(state, NOON, now=NOON + HOLDS + MOMENT) == Settled.OVER


@pytest.mark.parametrize("state", KEPT)
def test_what_was_arranged_for_no_moment_is_never_over(state: State) -> None:
    assert settled(state, None, now=NOON).value == state.value


@pytest.mark.parametrize("help", [[], [Settled.CONFIRMED], [Settled.WAIVED, Settled.CONFIRMED]])
def test_all_is_settled_when_each_is_confirmed_or_waived(help: list[Settled]) -> None:
    refuse_unless_settled(help)


@pytest.mark.parametrize("open", [Settled.APPROVED, Settled.ARRANGED, Settled.OVER])
def test_one_that_is_not_settled_keeps_all_waiting(open: Settled) -> None:
    with pytest.raises(StillToSettle):
        refuse_unless_settled([Settled.CONFIRMED, open, Settled.WAIVED])


def test_help_is_arranged_for_a_time_that_is_still_to_come() -> None:
    refuse_unless_to_come(NOON + MOMENT, now=NOON)
    for past in (NOON, NOON - MOMENT):
        with pytest.raises(NotThatEarly) as refused:
            refuse_unless_to_come(past, now=NOON)
        assert refused.value.field == "day"


def test_only_what_was_arranged_is_confirmed_and_what_was_replaced_stays_so() -> None:
    assert [state for state in State if MOVES.allow(state, "confirm")] == [State.ARRANGED]
    with pytest.raises(HelpChanged):
        MOVES.after(State.REPLACED, "replace")
