import pytest

from psychometrics.equating import circle_arc
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
