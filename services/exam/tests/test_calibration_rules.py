"""Who scores as was agreed, for how long that holds, and when they may try anew."""

from datetime import date, timedelta

import pytest

from exam.calibration.rules import (
    RENEWED_WITHIN,
    TO_SAY_OF_A_ROW,
    HoldsStill,
    NotCalibrated,
    RowFound,
    TooSoon,
    compared,
    count_together,
    is_met,
    last_day,
    refuse_if_held,
    refuse_if_seen_today,
    refuse_unless_calibrated,
    verb_for,
)

TODAY = date(2027, 3, 1)


def row(exact: int, specimens: int, apart: int = 1) -> RowFound:
    return RowFound("row", specimens, exact, apart)


def test_each_row_is_held_beside_what_was_agreed_in_every_specimen() -> None:
    agreed = {"s1": {"listening": 2, "words": 3}, "s2": {"listening": 4, "words": 0}}
    given = {"s1": {"listening": 2, "words": 1}, "s2": {"listening": 3, "words": 1}}

    assert compared(given, agreed) == (RowFound("listening", 2, 1, 1), RowFound("words", 2, 0, 2))


@pytest.mark.parametrize(
    ("rows", "met"),
    [
        ([row(8, 10)], True),
        ([row(7, 10)], False),
        ([row(16, 20)], True),
        ([row(15, 20)], False),
        # each row has to be exact enough by itself
        ([row(10, 10), row(8, 10)], True),
        ([row(10, 10), row(7, 10)], False),
        # with few specimens all rows count together
        ([row(5, 5), row(3, 5)], True),
        ([row(5, 5), row(2, 5)], False),
        # also where only one of the rows has few
        ([row(9, 9), row(7, 10)], True),
        ([row(7, 9), row(7, 10)], False),
        # nobody is off by two, however exact the rest is
        ([row(19, 20, apart=2)], False),
        ([row(20, 20, apart=0), row(19, 20, apart=2)], False),
        ([row(5, 5, apart=0), row(4, 5, apart=2)], False),
    ],
)
def test_eight_of_ten_are_exact_and_none_is_off_by_two(rows: list[RowFound], met: bool) -> None:
    assert is_met(rows, 8) == met


def test_as_many_of_ten_are_asked_as_the_rule_set_says() -> None:
    assert is_met([row(7, 10)], 7)
    assert is_met([row(0, 10)], 0)
    assert not is_met([row(9, 10)], 10)


def test_a_row_speaks_for_itself_from_so_many_specimens_on() -> None:
    assert count_together(TO_SAY_OF_A_ROW - 1)
    assert not count_together(TO_SAY_OF_A_ROW)


def test_a_try_ends_as_it_was_found() -> None:
    assert (verb_for(met=True), verb_for(met=False)) == ("meet", "miss")


def test_it_holds_for_so_many_days_after_it_was_met() -> None:
    assert last_day(TODAY, 365) == date(2028, 2, 29)


def test_whoever_is_not_calibrated_scores_nothing() -> None:
    refuse_unless_calibrated(calibrated=True)
    with pytest.raises(NotCalibrated):
        refuse_unless_calibrated(calibrated=False)


def test_whoever_saw_the_agreed_scores_waits_for_the_next_day() -> None:
    refuse_if_seen_today(None)
    with pytest.raises(TooSoon):
        refuse_if_seen_today(TODAY + timedelta(days=1))


def test_it_is_done_anew_in_the_last_month_and_not_before() -> None:
    refuse_if_held(None, TODAY)
    refuse_if_held(TODAY - timedelta(days=1), TODAY)
    refuse_if_held(TODAY + RENEWED_WITHIN, TODAY)
    with pytest.raises(HoldsStill):
        refuse_if_held(TODAY + RENEWED_WITHIN + timedelta(days=1), TODAY)
