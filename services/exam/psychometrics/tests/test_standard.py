import pytest

from psychometrics.standard import circle_arc, pass_mark
from psychometrics.tables import Unusable

FOUR_JUDGES = (
    (0.60, 0.80, 0.45, 0.70, 0.90),
    (0.55, 0.75, 0.50, 0.65, 0.85),
    (0.70, 0.85, 0.40, 0.75, 0.95),
    (0.65, 0.70, 0.55, 0.60, 0.80),
)
SUMS_OF_EIGHT = (41.2, 44.0, 39.5, 43.1, 42.4, 40.8, 45.2, 41.9)


def test_four_judges_set_the_mark_that_was_reckoned_by_hand() -> None:
    found = pass_mark(FOUR_JUDGES)
    assert [round(one, 3) for one in found.item_means] == [0.625, 0.775, 0.475, 0.675, 0.875]
    assert [round(one, 2) for one in found.judges] == [3.45, 3.30, 3.65, 3.30]
    assert (round(found.cut, 3), round(found.deviation, 4), round(found.error, 4)) == (3.425, 0.1658, 0.0829)


def test_eight_judges_sums_give_the_mark_its_spread_and_its_error() -> None:
    found = pass_mark([[one] for one in SUMS_OF_EIGHT])
    assert (round(found.cut, 4), round(found.deviation, 4), round(found.error, 4)) == (42.2625, 1.8283, 0.6464)


def test_one_judge_is_no_panel() -> None:
    with pytest.raises(Unusable):
        pass_mark([[0.5, 0.6]])


def test_the_arc_gives_what_was_printed() -> None:
    assert round(circle_arc((0, 0), (44, 45.5), (60, 60), 42), 3) == 43.610


def test_the_arc_goes_through_its_three_points() -> None:
    for height in (1.5, -1.5):
        ends = (0.0, 2.0), (44.0, 46.0 + height), (60.0, 62.0)
        for across, up in ends:
            assert circle_arc(*ends, across) == pytest.approx(up)


def test_forms_that_are_equally_hard_have_the_same_scores() -> None:
    assert circle_arc((0, 0), (30, 30), (60, 60), 42) == 42


def test_points_out_of_order_are_refused() -> None:
    with pytest.raises(Unusable):
        circle_arc((0, 0), (60, 60), (44, 45), 42)
