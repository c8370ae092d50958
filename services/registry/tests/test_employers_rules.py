"""An organization is answered once, led by its owners, and looks up so many people in a day."""

import pytest

from registry.employers.rules import (
    MOVES,
    ROWS_A_DAY,
    AlreadyAnswered,
    NotAnOwner,
    OneWaits,
    RowsUsedUp,
    State,
    refuse_if_one_waits,
    refuse_unless_owner,
    refuse_unless_rows_left,
)


def test_an_organization_is_answered_once_and_only_a_verified_one_ends() -> None:
    assert {to for state, _, to in MOVES if state == State.ASKED} == {State.VERIFIED, State.DECLINED, State.WITHDRAWN}
    assert [(state, verb) for state, verb, to in MOVES if to == State.ENDED] == [(State.VERIFIED, "end")]
    for state in (State.VERIFIED, State.DECLINED, State.WITHDRAWN, State.ENDED):
        with pytest.raises(AlreadyAnswered):
            MOVES.after(state, "verify")


def test_one_waits_at_a_time() -> None:
    refuse_if_one_waits(waiting=False)
    with pytest.raises(OneWaits):
        refuse_if_one_waits(waiting=True)


def test_who_leads_it_does_what_only_owners_do() -> None:
    refuse_unless_owner(owner=True)
    with pytest.raises(NotAnOwner):
        refuse_unless_owner(owner=False)


@pytest.mark.parametrize(("used", "asked"), [(0, 1), (0, ROWS_A_DAY), (ROWS_A_DAY - 1, 1)])
def test_the_last_row_of_a_day_is_looked_up(used: int, asked: int) -> None:
    refuse_unless_rows_left(used, asked, seconds=60)


@pytest.mark.parametrize(("used", "asked"), [(0, ROWS_A_DAY + 1), (ROWS_A_DAY, 1), (ROWS_A_DAY - 1, 2)])
def test_a_list_that_does_not_fit_is_refused_as_a_whole_until_tomorrow(used: int, asked: int) -> None:
    with pytest.raises(RowsUsedUp) as refused:
        refuse_unless_rows_left(used, asked, seconds=60)
    assert refused.value.seconds == 60
