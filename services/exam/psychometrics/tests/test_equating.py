from math import sqrt

import pytest

from psychometrics.equating import Sat, circle_arc, equated_by_arc
from psychometrics.tables import Unusable


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


def test_the_interval_is_that_of_the_variances_which_the_common_items_leave() -> None:
    """By hand: g = 2, A − 2V has variance 8 over two people, and B − 2V none: 1.96·√4 to both sides of the middle."""
    one, other = Sat([28, 32], [11, 11], 60), Sat([29, 29 + sqrt(8)], [10, 10 + sqrt(2)], 60)
    found = equated_by_arc(one, other, 30)
    middle = 29 + sqrt(2) + 2 * (11 - 10 - sqrt(2) / 2)
    assert found.points == pytest.approx(middle)
    beyond = 1.959964 * sqrt(8 / 2)
    assert (found.low, found.high) == pytest.approx((middle - beyond, middle + beyond))


def test_people_who_knew_less_in_the_common_items_do_not_make_a_form_harder() -> None:
    """The second group is two points behind in the half that both had, and so it is in all: the forms are alike."""
    totals = [20.0, 24.0, 28.0, 32.0, 36.0]
    behind = [total - 4 for total in totals]
    one, other = Sat(totals, [t / 2 for t in totals], 60), Sat(behind, [t / 2 for t in behind], 60)
    found = equated_by_arc(one, other, 40)
    assert (found.points, found.low, found.high) == pytest.approx((40, 40, 40))


def test_a_form_that_is_harder_by_four_points_has_a_lower_mark() -> None:
    totals, common = [26.0, 28.0, 30.0, 32.0, 34.0], [9.0, 11.0, 10.0, 9.0, 11.0]
    found = equated_by_arc(Sat(totals, common, 60), Sat([t - 4 for t in totals], common, 60), 30)
    assert found.points == pytest.approx(26)
    assert found.low < 26 < found.high


def test_people_who_are_all_alike_in_the_common_items_are_refused() -> None:
    with pytest.raises(Unusable):
        equated_by_arc(Sat([1, 2], [1, 1], 3), Sat([1, 2], [1, 1], 3), 2)
