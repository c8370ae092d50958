"""Whether a certification asks for continuing education on a day."""

from datetime import date

import pytest

from ce_tracker.certifications.rules import Validity, demands_years

BEFORE, DAY, AFTER = date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)


@pytest.mark.parametrize("since", [None, BEFORE, AFTER])
def test_who_is_certified_is_asked_whatever_was_decided_before(since: date | None) -> None:
    assert demands_years(Validity.GRANTED, since, DAY)


@pytest.mark.parametrize("standing", [one for one in Validity if one != Validity.GRANTED])
@pytest.mark.parametrize(("since", "asked"), [(BEFORE, False), (DAY, True), (AFTER, True)])
def test_what_rests_asks_for_nothing_from_the_day_after_it_began(standing: Validity, since: date, asked: bool) -> None:
    assert demands_years(standing, since, DAY) is asked
