"""Grace is that of the first year from the end of a validity on that is not settled."""

from datetime import date

import pytest

from registry.years.rules import State, grace_after

GRACES = {year: date(year + 1, 3, 31) for year in range(2024, 2030)}


@pytest.mark.parametrize("state", State)
def test_only_a_year_that_is_not_settled_has_a_grace(state: State) -> None:
    settled = state in (State.FULFILLED, State.RETURNED)

    assert grace_after(2026, [(2026, state, GRACES[2026])]) == (None if settled else GRACES[2026])


@pytest.mark.parametrize(
    ("known", "year"),
    [
        ([], None),
        ([(2025, State.MISSED, GRACES[2025])], None),  # before the validity ended
        ([(2026, State.MISSED, None)], None),
        ([(2028, State.OPEN, GRACES[2028]), (2027, State.MISSED, GRACES[2027])], 2027),
        ([(2026, State.FULFILLED, GRACES[2026]), (2027, State.OPEN, GRACES[2027])], 2027),
        ([(2026, State.OPEN, None), (2027, State.OPEN, GRACES[2027])], 2027),  # nobody told of its grace
        ([(2025, State.OPEN, GRACES[2025]), (2026, State.OPEN, GRACES[2026])], 2026),
    ],
)
def test_the_first_one_counts_that_tells_its_grace(
    known: list[tuple[int, State, date | None]], year: int | None
) -> None:
    assert grace_after(2026, known) == (year and GRACES[year])
