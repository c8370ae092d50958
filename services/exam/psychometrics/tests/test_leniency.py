import pytest

from psychometrics.leniency import NotConnected, leniencies
from psychometrics.tables import Unusable

from .published import CATALYSTS

SIX = "A2B1 B1C2 C3D3 D2A3 A1C1 B0D1"
RATINGS = [(answer, answer[at], float(answer[at + 1])) for answer in SIX.split() for at in (0, 2)]


def test_each_of_four_raters_lies_where_least_squares_put_them() -> None:
    found = leniencies(RATINGS)
    assert {rater: round(one.points, 2) for rater, one in found.items()} == {"A": 0.5, "B": -0.75, "C": 0.25, "D": 0.0}
    assert [one.scores for one in found.values()] == [3, 3, 3, 3]


def test_the_error_is_that_of_balanced_incomplete_blocks() -> None:
    """Of what adds up to 0 it is s²·k(a−1)/(λa²), here 1/12 · 2·3/16.

    The solution of least length has .1837: the error of a figure in which a part of the answers' level is left.
    """
    assert [round(one.error or 0, 4) for one in leniencies(RATINGS).values()] == [0.1768] * 4
    assert leniencies(RATINGS)["A"].error == pytest.approx((1 / 12 * 2 * 3 / 16) ** 0.5)


def test_catalysts_have_the_effects_that_montgomery_printed() -> None:
    found = leniencies([(batch, one, time) for one, times in CATALYSTS.items() for batch, time in times.items()])
    assert {name: round(one.points * 8, 6) for name, one in found.items()} == {"1": -9, "2": -7, "3": -4, "4": 20}
    # his error of the difference of two, .6982, from the mean square .65: √(2·a/(a−1)) of ours
    assert [round((one.error or 0) * (2 * 4 / 3) ** 0.5, 4) for one in found.values()] == [0.6982] * 4


def test_who_scores_a_point_higher_throughout_lies_half_a_point_above() -> None:
    found = leniencies(
        [(str(answer), rater, answer % 3 + (rater == "kind")) for answer in range(9) for rater in ("kind", "even")]
    )
    assert (found["kind"].points, found["even"].points) == pytest.approx((0.5, -0.5))
    assert found["kind"].error == pytest.approx(0, abs=1e-6)


def test_raters_who_share_no_answer_are_not_compared() -> None:
    apart = [("1", "A", 1.0), ("1", "B", 2.0), ("2", "C", 1.0), ("2", "D", 2.0)]
    with pytest.raises(NotConnected):
        leniencies(apart)
    assert set(leniencies([*apart, ("3", "B", 1.0), ("3", "C", 1.0)])) == set("ABCD")


def test_without_a_score_to_spare_there_is_no_error() -> None:
    assert leniencies([("1", "A", 1.0), ("1", "B", 2.0)])["A"].error is None


def test_one_rater_alone_is_nobody_to_compare() -> None:
    with pytest.raises(Unusable):
        leniencies([("1", "A", 1.0), ("2", "A", 2.0)])
