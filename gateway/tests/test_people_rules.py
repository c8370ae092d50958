"""Which roles nobody gives alone, and what becomes of one that waits."""

from datetime import timedelta
from typing import Literal

import pytest

from gateway.accounts.rules import Role
from gateway.people.rules import BY_TWO, MOVES, GrantState, NothingWaits, begins_at
from shared.testing import NOW

DAY = timedelta(days=1)


@pytest.mark.parametrize("waiting", [timedelta(), DAY])
def test_what_two_have_given_begins_after_the_time_in_which_it_can_be_stopped(waiting: timedelta) -> None:
    assert begins_at(waiting, now=NOW) - NOW == waiting


def test_a_role_that_waits_begins_or_is_stopped() -> None:
    assert MOVES.after(GrantState.WAITING, "begin") == GrantState.BEGUN
    assert MOVES.after(GrantState.WAITING, "stop") == GrantState.STOPPED


@pytest.mark.parametrize("state", [GrantState.BEGUN, GrantState.STOPPED])
@pytest.mark.parametrize("step", ["begin", "stop"])
def test_what_has_begun_or_was_stopped_waits_no_more(state: GrantState, step: Literal["begin", "stop"]) -> None:
    with pytest.raises(NothingWaits):
        MOVES.after(state, step)


@pytest.mark.parametrize(
    ("role", "by_two"),
    [
        (Role.TRAINEE, False),
        (Role.FACILITATOR, False),
        (Role.PROCTOR, False),
        (Role.EMPLOYER, False),
        (Role.EXAMINER, True),
        (Role.ITEM_WRITER, True),
        (Role.ADMINISTRATOR, True),
    ],
)
def test_who_would_decide_about_others_or_know_the_keys_gets_the_role_from_two(role: Role, *, by_two: bool) -> None:
    assert (role in BY_TWO) == by_two
