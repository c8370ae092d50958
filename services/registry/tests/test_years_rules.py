"""Grace is that of the first year from the end of a validity on that is not settled."""

from datetime import date

import pytest

from registry.years.rules import Grace, grace_after

GRACES = {year: Grace(year, date(year + 1, 3, 31)) for year in range(2025, 2029)}


@pytest.mark.parametrize(
    ("known", "counts"),
    [
        ([2026], 2026),  # the year that ends with the validity
        ([2027], 2027),  # that one is settled: the first one after it
        ([2028, 2027, 2026], 2026),  # in whatever order they are told
        ([2025], None),  # an older one carries nobody on
        ([], None),
    ],
)
def test_the_first_one_counts(known: list[int], counts: int | None) -> None:
    assert grace_after(2026, [GRACES[year] for year in known]) == (GRACES[counts] if counts else None)
