"""Nobody is watched who did not say yes, and a no is heard for a while."""

from datetime import date, timedelta

import pytest

from registry.changes.rules import Answered
from registry.statuses.rules.public_status import Kind
from registry.watching.rules import (
    MOVES,
    AskedAlready,
    AskedTooSoon,
    NotThatWay,
    State,
    has_changed,
    refuse_if_asked_already,
    refuse_if_too_soon,
)

NO = date(2026, 5, 9)
UNTIL = NO + timedelta(days=90)
BEFORE = Answered(Kind.ACTIVE, until=date(2026, 12, 31))
SAID_NO = (State.REFUSED, State.WITHDRAWN)


@pytest.mark.parametrize(
    ("after", "news"),
    [
        (BEFORE, False),
        (Answered(Kind.ACTIVE, until=date(2027, 12, 31)), True),
        (Answered(Kind.SUSPENDED, since=NO), True),
        (Answered(Kind.INACTIVE), True),
        (Answered(Kind.CHECKING), False),
    ],
)
def test_another_public_answer_is_news(after: Answered, news: bool) -> None:
    assert has_changed(BEFORE, after) == news


def test_what_was_being_checked_is_news_once_it_is_known() -> None:
    assert has_changed(Answered(Kind.CHECKING), BEFORE)


@pytest.mark.parametrize("state", State)
def test_nobody_is_asked_twice_at_once(state: State) -> None:
    if state in (State.ASKED, State.GIVEN):
        with pytest.raises(AskedAlready):
            refuse_if_asked_already(state)
    else:
        refuse_if_asked_already(state)


@pytest.mark.parametrize("state", SAID_NO)
def test_who_said_no_is_not_asked_again_for_ninety_days(state: State) -> None:
    for today in (NO, UNTIL):
        with pytest.raises(AskedTooSoon) as refused:
            refuse_if_too_soon(state, NO, today)
        assert refused.value.values == {"day": UNTIL}
    refuse_if_too_soon(state, NO, UNTIL + timedelta(days=1))


@pytest.mark.parametrize("state", [state for state in State if state not in SAID_NO])
def test_only_a_no_has_to_be_waited_for(state: State) -> None:
    refuse_if_too_soon(state, NO, NO)


@pytest.mark.parametrize("state", SAID_NO)
def test_a_no_of_no_day_is_waited_for_no_longer(state: State) -> None:
    refuse_if_too_soon(state, None, NO)


def test_only_the_person_makes_a_watch_and_what_ended_has_to_be_asked_for_again() -> None:
    assert {verb for _, verb, to in MOVES if to == State.GIVEN} == {"give"}
    assert [verb for state, verb, _ in MOVES if state == State.ENDED] == ["ask"]
    with pytest.raises(NotThatWay):
        MOVES.after(State.ENDED, "give")


@pytest.mark.parametrize("state", SAID_NO)
def test_who_said_no_can_say_yes_by_themselves(state: State) -> None:
    assert MOVES.after(state, "give") == State.GIVEN
