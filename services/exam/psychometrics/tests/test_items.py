import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psychometrics.items import (
    alpha,
    conditional_error,
    correlation,
    distribution,
    item_figures,
    kr21,
    scale_figures,
)
from psychometrics.tables import Unusable

from .published import LSAT6, LSAT7, TWELVE, people

TWELVE_PEOPLE = [[int(sign) for sign in person] for person in TWELVE]
ANSWERS = st.lists(st.lists(st.integers(0, 3), min_size=4, max_size=4), min_size=3, max_size=30)


@pytest.mark.parametrize(
    ("patterns", "difficulty", "rest", "without", "whole", "error", "digits"),
    [  # the first with more digits, as a second programme printed it; the other two as mirt's `itemstats` prints them
        (
            LSAT6,
            ".924 .709 .553 .763 .870",
            ".1128 .1532 .1728 .1444 .1216",
            ".2754 .2376 .2168 .2459 .2663",
            0.2950,
            0.869,
            4,
        ),
        (LSAT6, ".924 .709 .553 .763 .870", ".113 .153 .173 .144 .122", ".275 .238 .217 .246 .266", 0.295, 0.869, 3),
        (LSAT7, ".828 .658 .772 .606 .843", ".246 .247 .313 .223 .175", ".396 .394 .345 .415 .438", 0.453, 0.886, 3),
    ],
)
def test_the_law_school_test_has_the_figures_that_were_printed(
    patterns: tuple[int, ...], difficulty: str, rest: str, without: str, whole: float, error: float, digits: int
) -> None:
    figures, scale = item_figures(people(patterns)), scale_figures(people(patterns))
    assert [round(one.difficulty, 3) for one in figures] == numbers(difficulty)
    assert [round(one.rest or 0, digits) for one in figures] == numbers(rest)
    assert [round(one.alpha_without or 0, digits) for one in figures] == numbers(without)
    assert round(scale.alpha or 0, digits) == whole
    assert round(scale.error or 0, 3) == error


def test_twelve_people_have_the_figures_that_pencil_and_paper_give() -> None:
    scale = scale_figures(TWELVE_PEOPLE)
    assert (round(scale.alpha or 0, 4), round(scale.error or 0, 4)) == (0.6441, 1.0321)
    assert [round(one.rest or 0, 4) for one in item_figures(TWELVE_PEOPLE)] == numbers(
        ".5601 .2582 .4273 .4510 .3731 .1901"
    )


def test_an_item_of_several_points_has_the_share_of_them_as_its_difficulty() -> None:
    assert item_figures([[0, 1], [3, 0], [3, 1]], [3, 1])[0].difficulty == pytest.approx(2 / 3)


def test_where_nobody_differs_there_is_no_figure() -> None:
    same = [[1, 0], [1, 0], [1, 0]]
    assert alpha(same) is None
    assert scale_figures(same).error is None
    assert [one.rest for one in item_figures(same)] == [None, None]


def test_a_single_item_has_no_alpha_and_no_rest() -> None:
    assert alpha([[1], [0]]) is None
    assert item_figures([[1], [0]])[0].alpha_without is None


def test_a_gap_or_one_person_is_no_table() -> None:
    for unfit in ([[1, float("nan")], [0, 1]], [[1, 1]], [1, 0]):
        with pytest.raises(Unusable):
            alpha(unfit)


@given(ANSWERS)
def test_alpha_does_not_ask_in_which_order_people_and_items_stand(answers: list[list[int]]) -> None:
    turned = np.asarray(answers)[::-1, ::-1]
    assert alpha(answers) == pytest.approx(alpha(turned))


@given(ANSWERS)
def test_an_item_asked_twice_makes_no_scale_less_alike(answers: list[list[int]]) -> None:
    doubled = np.hstack([answers, answers])
    once, twice = alpha(answers), alpha(doubled)
    assert once is None or (twice is not None and twice >= min(once, 0) - 1e-9)


def test_kuder_and_richardson_s_21_is_the_one_that_consistency_is_checked_with() -> None:
    assert round(kr21(60, 47, 6), 6) == 0.729284


@pytest.mark.parametrize(("total", "points"), [(0, 0.0), (60, 0.0), (30, 3.905667), (42, 3.579603)])
def test_lord_s_error_is_nothing_at_the_ends_and_largest_in_the_middle(total: int, points: float) -> None:
    assert conditional_error(total, 60) == pytest.approx(points, abs=1e-6)


def test_half_points_are_counted_with_the_whole_one_below() -> None:
    assert distribution([0, 1.5, 1, 3], 0, 3) == [1, 2, 0, 1]


def test_what_never_changes_correlates_with_nothing() -> None:
    assert correlation([1, 1, 1], [1, 2, 3]) is None
    assert correlation([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)


def numbers(words: str) -> list[float]:
    return [float(word) for word in words.split()]
