"""A form that few people had, held against the one that most had."""

import pytest

from psychometrics.asked import Asked, Form, ItemScore, Sitting
from psychometrics.figures import Beside, Report
from psychometrics.report import report

from .published import LSAT6, people
from .test_report import FORM, sittings

ANSWERS = people(LSAT6)


def on_two_forms(most: int, others: int, common: int = 5) -> Report:
    """LSAT6 on both; the other form has its last items under other names, and whoever has it is as good."""
    spread = ANSWERS[:: len(ANSWERS) // most][:most]
    here = sittings(spread)
    names = [f"item-{item}" if item < common else f"other-{item}" for item in range(5)]
    there = [
        Sitting("form-2", {name: ItemScore(score, 1) for name, score in zip(names, person, strict=True)})
        for person in ANSWERS[:: len(ANSWERS) // others][:others]
    ]
    return report(Asked([*here, *there], [FORM, Form("form-2", 0.5)]))


@pytest.mark.parametrize(
    ("most", "others", "state"),
    [
        (60, 29, Beside.TOO_FEW),
        (60, 30, Beside.SHOWN),
        (150, 99, Beside.SHOWN),
        (120, 99, Beside.SHOWN),
        (110, 100, Beside.MANY),
    ],
)
def test_the_arc_is_for_thirty_to_ninety_nine_people_of_the_smaller_form(most: int, others: int, state: Beside) -> None:
    first, second = on_two_forms(most, others).forms
    assert first.beside is None
    assert second.beside is not None
    assert (second.people, second.beside.form, second.beside.state) == (others, 1, state)
    assert (second.beside.points is not None) == (state == Beside.SHOWN)


def test_a_form_of_the_same_items_has_the_same_mark_and_no_error() -> None:
    """Whoever has it is the more able or the less: the common items say all of it."""
    [_, form] = on_two_forms(60, 40).forms
    assert form.beside is not None
    assert (form.beside.cut, form.beside.points) == pytest.approx((3, 3))
    assert (form.beside.low, form.beside.high) == pytest.approx((3, 3))


def test_less_than_a_fifth_in_common_joins_no_forms() -> None:
    [_, form] = on_two_forms(60, 40, common=0).forms
    assert form.beside is not None
    assert (form.beside.state, form.beside.common, form.beside.points) == (Beside.APART, 0, None)
    [_, form] = on_two_forms(60, 40, common=1).forms
    assert form.beside is not None
    assert (form.beside.state, form.beside.common) == (Beside.SHOWN, 1)
    low, points, high = form.beside.low, form.beside.points, form.beside.high
    assert low is not None and points is not None and high is not None and low < points < high
