"""A credential counts as long as the entry may, and its place is drawn where there is room."""

from datetime import date

import pytest

from registry.credentials.rules import COUNTS_NO_MORE, counts_until, next_list
from registry.statuses.rules.mark_certification import Mark

VALID = date(2026, 12, 31)
GRACE = date(2027, 3, 31)


@pytest.mark.parametrize(
    ("grace_until", "until"), [(None, VALID), (GRACE, GRACE), (VALID, VALID), (date(2026, 3, 31), VALID)]
)
def test_it_counts_to_the_last_day_of_grace_once_it_is_known(grace_until: date | None, until: date) -> None:
    assert counts_until(VALID, grace_until, date(2026, 5, 9)) == until


def test_while_a_renewal_is_looked_at_it_counts_on_the_day_on_which_it_is_made() -> None:
    assert counts_until(VALID, GRACE, date(2027, 5, 9)) == date(2027, 5, 9)


def test_a_decision_ends_it_and_a_retirement_does_not() -> None:
    assert [mark for mark in Mark if mark in COUNTS_NO_MORE] == [Mark.SUSPENDED, Mark.REVOKED]


@pytest.mark.parametrize(("taken", "drawn_from"), [(0, 0), (49, 0), (50, 1), (99, 1), (100, 2)])
def test_no_list_is_more_than_half_full(taken: int, drawn_from: int) -> None:
    assert next_list(taken, 100) == drawn_from
