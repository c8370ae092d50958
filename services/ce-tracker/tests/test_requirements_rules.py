from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ce_tracker.requirements.rules import (
    EthicsBeyondHours,
    YearHasBegun,
    last_day_of_grace,
    refuse_if_more_ethics_than_all,
    refuse_unless_ahead,
)


@given(st.integers(2000, 2200))
def test_ninety_days_after_any_year_end_on_31_march(year: int) -> None:
    assert last_day_of_grace(date(year, 1, 1), 90) == date(year, 3, 31)


@given(st.dates(date(2000, 1, 1), date(2200, 1, 1)), st.integers(1, 365))
def test_a_grace_has_its_days_and_at_most_a_leap_day_more(first: date, days: int) -> None:
    length = (last_day_of_grace(first, days) - first).days + 1

    assert length in (days, days + 1)


def test_a_grace_that_ends_before_a_leap_day_is_no_longer_for_it() -> None:
    assert last_day_of_grace(date(2028, 1, 1), 30) == date(2028, 1, 30)
    assert last_day_of_grace(date(2028, 2, 29), 1) == date(2028, 2, 29) + timedelta(days=1)


def test_rules_change_only_for_years_to_come() -> None:
    refuse_unless_ahead(2027, date(2026, 12, 31))
    with pytest.raises(YearHasBegun) as refused:
        refuse_unless_ahead(2026, date(2026, 1, 1))
    assert refused.value.values == {"year": "2027"}


def test_ethics_is_a_part_of_all_hours() -> None:
    refuse_if_more_ethics_than_all(60, 60)
    with pytest.raises(EthicsBeyondHours):
        refuse_if_more_ethics_than_all(60, 61)
