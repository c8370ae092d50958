"""Two blind scores, and when a third is needed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.scoring.rules import disputed, settle

STANDARD = 2
level = st.integers(0, 3)
CASES = [
    # the same
    (2, 2, False, 2.0),
    # adjacent on one side of the standard: the average
    (2, 3, False, 2.5),
    (0, 1, False, 0.5),
    # adjacent, but on different sides of the standard
    (1, 2, True, None),
    # more than one apart
    (0, 2, True, None),
    (1, 3, True, None),
    (0, 3, True, None),
]


@pytest.mark.parametrize(("first", "second", "third_needed", "settled"), CASES)
def test_two_scores_settle_or_call_a_third(first: int, second: int, third_needed: bool, settled: float | None) -> None:
    assert bool(disputed({"row": first}, {"row": second}, STANDARD)) is third_needed
    assert settle({"row": first}, {"row": second}, STANDARD) == (None if third_needed else {"row": settled})


@pytest.mark.parametrize("standard", [0, 3])
def test_two_levels_apart_are_too_many_also_on_one_side_of_the_standard(standard: int) -> None:
    assert disputed({"row": 0}, {"row": 2}, standard) == {"row"}
    assert disputed({"row": 0}, {"row": 1}, standard) == set()


@given(st.dictionaries(st.sampled_from("abcdef"), st.tuples(level, level, level), min_size=1))
def test_a_third_settles_the_disputed_rows_and_no_other(scores: dict[str, tuple[int, int, int]]) -> None:
    first, second, third = ({row: all_three[n] for row, all_three in scores.items()} for n in range(3))
    apart = disputed(first, second, STANDARD)
    settled = settle(first, second, STANDARD, third)

    assert settled is not None
    for row in scores:
        expected = third[row] if row in apart else (first[row] + second[row]) / 2
        assert settled[row] == expected


@given(st.dictionaries(st.sampled_from("abcdef"), st.tuples(level, level), min_size=1))
def test_who_was_first_makes_no_difference(scores: dict[str, tuple[int, int]]) -> None:
    first, second = ({row: pair[n] for row, pair in scores.items()} for n in range(2))

    assert settle(first, second, STANDARD) == settle(second, first, STANDARD)


@given(level, level)
def test_what_two_settle_stands_on_the_side_both_saw(first: int, second: int) -> None:
    settled = settle({"row": first}, {"row": second}, STANDARD)

    if settled is not None:
        assert (settled["row"] >= STANDARD) == (first >= STANDARD) == (second >= STANDARD)
