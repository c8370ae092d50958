"""What somebody goes back to first, and a bar that never says more or less than the result."""

from fractions import Fraction

import pytest

from exam.plans.rules import below, first_modules, line_at, shown, weakest

MARK = Fraction(65)


def test_what_lies_below_the_mark_comes_weakest_first() -> None:
    shares = {"rights": Fraction(3, 5), "crisis": Fraction(1, 5), "ethics": Fraction(13, 20), "listening": Fraction(1)}

    assert weakest(shares, MARK) == ["crisis", "rights"]


def test_a_plan_is_not_empty_where_nothing_lies_below_the_mark() -> None:
    assert weakest({"rights": Fraction(1), "crisis": Fraction(4, 5)}, MARK) == ["crisis"]
    assert weakest({}, MARK) == []


def test_a_share_just_below_the_mark_lies_below_it() -> None:
    assert weakest({"rights": Fraction(6499, 10_000), "crisis": Fraction(1, 5)}, MARK) == ["crisis", "rights"]


def test_equal_shares_come_in_an_order_that_stays() -> None:
    assert weakest({"b": Fraction(1, 2), "a": Fraction(1, 2)}, MARK) == ["a", "b"]


def test_a_row_with_the_standard_is_not_below_it() -> None:
    assert below({"listens": 1.5, "hopes": 2, "ends": 1.99}, 2) == ["listens", "ends"]


@pytest.mark.parametrize(
    ("of_each", "first"),
    [
        ([], []),
        ([[]], []),
        ([[9, 4, 2]], [2, 4, 9]),  # one thing to go back to: three of its modules, in the order of the course
        ([[9, 4, 2, 1]], [2, 4, 9]),
        ([[30], [7, 8], [12]], [7, 12, 30]),  # one of each first, more only then
        ([[30], [7, 8]], [7, 8, 30]),
        ([[5, 6], [5, 7]], [5, 6, 7]),  # the same module counts once
    ],
)
def test_the_first_modules_are_one_of_each_weakest_first(of_each: list[list[int]], first: list[int]) -> None:
    assert first_modules(of_each) == first


def test_as_many_modules_as_asked_for() -> None:
    assert first_modules([[5], [6]], 1) == [5]


@pytest.mark.parametrize(
    ("share", "line", "drawn", "drawn_line"),
    [
        (Fraction(649, 1000), Fraction(65, 100), 64, 65),
        (Fraction(65, 100), Fraction(65, 100), 65, 65),
        (Fraction(2, 3), Fraction(2, 3), 67, 67),  # 66.7 reaches the line, so it is shown on it
        (Fraction(665, 1000), Fraction(2, 3), 66, 67),
        (Fraction(0), Fraction(1, 2), 0, 50),
        (Fraction(1), Fraction(1, 2), 100, 50),
        (Fraction(999, 1000), Fraction(1, 2), 99, 50),
    ],
)
def test_a_bar_reaches_its_line_exactly_if_the_share_does(
    share: Fraction, line: Fraction, drawn: int, drawn_line: int
) -> None:
    assert (shown(share, line), line_at(line)) == (drawn, drawn_line)
