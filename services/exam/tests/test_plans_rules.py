"""A plan begins with what is weakest, and no bar says more than was reached."""

from fractions import Fraction

import pytest

from exam.plans.rules import below, first_modules, line_at, shown, weakest

HALF = Fraction(1, 2)


def test_a_plan_begins_with_the_weakest_domain_below_the_mark() -> None:
    shares = {"a": Fraction(2, 5), "b": Fraction(1, 5), "c": HALF}
    assert weakest(shares, Fraction(50)) == ["b", "a"]


def test_a_plan_is_never_empty() -> None:
    assert weakest({"b": HALF, "a": HALF, "c": Fraction(1)}, Fraction(50)) == ["a"]


def test_a_row_at_the_standard_is_not_below_it() -> None:
    assert below({"one": 2, "two": 3, "three": 4}, 3) == ["one"]


@pytest.mark.parametrize(
    ("of_each", "first"),
    [([], []), ([[7, 1], [5]], [1, 5, 7]), ([[9, 1, 2], [8]], [1, 8, 9]), ([[4], [4], [2]], [2, 4])],
)
def test_the_first_modules_are_one_of_each_thing_then_more(of_each: list[list[int]], first: list[int]) -> None:
    assert first_modules(of_each) == first


def test_no_more_modules_than_three_come_first() -> None:
    assert first_modules([[9], [8], [7], [1]]) == [7, 8, 9]


def test_a_line_between_two_numbers_is_drawn_at_the_higher() -> None:
    assert (line_at(Fraction(2, 3)), line_at(HALF)) == (67, 50)


@pytest.mark.parametrize(
    ("share", "line", "bar"),
    [
        (Fraction(2, 3), Fraction(2, 3), 67),
        (Fraction(665, 1000), Fraction(2, 3), 66),
        (Fraction(9, 10), HALF, 90),
        (Fraction(1, 3), HALF, 33),
    ],
)
def test_a_bar_is_on_its_line_only_where_it_reaches_it(share: Fraction, line: Fraction, bar: int) -> None:
    assert shown(share, line) == bar
