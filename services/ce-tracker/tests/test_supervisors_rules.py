"""Codes as people type them, words that may be said, and when somebody counts as certified."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ce_tracker.supervisors.rules import (
    CODE_ALPHABET,
    MOVES,
    State,
    code_as_meant,
    code_as_written,
    is_certified,
    refuse_unless_past,
)

GRANTED, LAST = date(2025, 5, 2), date(2027, 3, 31)


@given(st.text(CODE_ALPHABET, min_size=16, max_size=16))
def test_a_code_is_meant_however_it_is_typed(code: str) -> None:
    assert code_as_meant(f" {code_as_written(code).lower().replace('-', ' - ')} ") == code


@pytest.mark.parametrize(
    ("day", "certified"),
    [
        (GRANTED - timedelta(days=1), False),
        (GRANTED, True),
        (LAST, True),
        (LAST + timedelta(days=1), False),
    ],
)
def test_both_ends_of_a_certification_are_in_it(day: date, certified: bool) -> None:
    assert is_certified(GRANTED, LAST, day) == certified


def test_whatever_is_corrected_is_asked_anew() -> None:
    assert {to for _, verb, to in MOVES if verb == "correct"} == {State.NOTED}
    assert {state for state, verb, _ in MOVES if verb == "correct"} == set(State)


def test_what_is_confirmed_is_not_confirmed_again() -> None:
    assert not MOVES.allow(State.CONFIRMED, "confirm") and not MOVES.allow(State.NOT_SO, "deny")
    assert MOVES.allow(State.CONFIRMED, "deny") and MOVES.allow(State.NOT_SO, "confirm")


def test_today_is_not_ahead() -> None:
    refuse_unless_past(GRANTED, "held_on", GRANTED)
