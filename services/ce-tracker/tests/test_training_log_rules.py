"""What belongs into a training log."""

from datetime import date

import pytest

from ce_tracker.training_log.rules import (
    CertifiedThen,
    Competency,
    NobodyToConfirm,
    NothingCounts,
    refuse_if_certified,
    refuse_if_outside,
    refuse_unless_counted,
)

DAY = date(2026, 3, 2)


def test_the_log_ends_on_the_day_before_one_is_certified() -> None:
    refuse_if_certified(None, DAY)
    refuse_if_certified(date(2026, 3, 3), DAY)
    with pytest.raises(CertifiedThen):
        refuse_if_certified(DAY, DAY)


def test_what_is_practised_is_one_of_the_six_elements() -> None:
    assert [one.value for one in Competency] == ["E1", "E2", "E3", "E4", "E5", "E6"]


def test_practice_needs_somebody_who_can_confirm_it() -> None:
    refuse_if_outside(outside=False)
    with pytest.raises(NobodyToConfirm):
        refuse_if_outside(outside=True)


def test_a_paper_of_nothing_is_not_made() -> None:
    refuse_unless_counted(1)
    with pytest.raises(NothingCounts):
        refuse_unless_counted(0)
