"""Whoever holds a talk may score it."""

import pytest

from exam.orals.rules import NotCalibratedForTalks, refuse_unless_calibrated


@pytest.mark.parametrize("calibrated", [{"bob", "carol"}, {"bob", "carol", "cem"}])
def test_two_who_are_calibrated_hold_a_talk(calibrated: set[str]) -> None:
    refuse_unless_calibrated({"bob", "carol"}, calibrated)


@pytest.mark.parametrize("calibrated", [set(), {"bob"}, {"carol"}, {"bob", "cem"}])
def test_one_who_is_not_is_enough_to_refuse(calibrated: set[str]) -> None:
    with pytest.raises(NotCalibratedForTalks) as refused:
        refuse_unless_calibrated({"bob", "carol"}, calibrated)
    assert refused.value.field == "second_examiner"
