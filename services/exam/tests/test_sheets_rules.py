"""What is written on paper goes one way: begun, taken in, keyed."""

from datetime import UTC, datetime

import pytest

from exam.sheets.rules import (
    NotTakenIn,
    OnPaper,
    TakenIn,
    refuse_if_on_paper,
    refuse_if_taken_in,
    refuse_unless_taken_in,
)

TAKEN_IN = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)


def test_nothing_else_sends_in_what_is_on_paper() -> None:
    refuse_if_on_paper(on_paper=False)
    with pytest.raises(OnPaper):
        refuse_if_on_paper(on_paper=True)


def test_the_clock_of_a_sheet_that_is_with_us_does_not_go_on() -> None:
    refuse_if_taken_in(None)
    with pytest.raises(TakenIn):
        refuse_if_taken_in(TAKEN_IN)


def test_a_sheet_is_keyed_once_it_is_with_us() -> None:
    refuse_unless_taken_in(TAKEN_IN)
    with pytest.raises(NotTakenIn):
        refuse_unless_taken_in(None)
