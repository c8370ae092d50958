"""Nobody examines whom they trained, nor before their place is confirmed."""

import pytest

from exam.panel.rules import NotOnPanel, enough_cps, may_examine, refuse_unless_confirmed, refuse_unless_independent
from shared.refusals import NotFound


def test_only_a_confirmed_place_is_one() -> None:
    refuse_unless_confirmed(True)
    with pytest.raises(NotOnPanel):
        refuse_unless_confirmed(False)


@pytest.mark.parametrize(
    ("examiner", "trained_by", "may"), [("e", {"t"}, True), ("p", {"t"}, False), ("t", {"t"}, False)]
)
def test_nobody_examines_themselves_or_whom_they_trained(examiner: str, trained_by: set[str], may: bool) -> None:
    assert may_examine(examiner, "p", trained_by) is may


def test_whom_they_trained_looks_like_nobody_there() -> None:
    refuse_unless_independent("e", "p", {"t"})
    with pytest.raises(NotFound):
        refuse_unless_independent("t", "p", {"t"})


@pytest.mark.parametrize(("cps", "enough"), [([True, False], True), ([False, False], False), ([True, True], True)])
def test_as_many_are_cps_as_are_needed(cps: list[bool], enough: bool) -> None:
    assert enough_cps(cps, 1) is enough
