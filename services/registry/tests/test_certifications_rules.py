from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from registry.certifications.rules.validity_dates import validity_after, validity_after_return

days = some.dates(date(2020, 1, 1), date(2040, 12, 31))


@given(some.integers(2020, 2060), some.integers(1, 5))
def test_validity_ends_with_a_year(year: int, years: int) -> None:
    assert validity_after(year, years) == date(year + years, 12, 31)


@given(days)
def test_who_comes_back_is_certified_to_the_end_of_that_year(returned: date) -> None:
    assert returned <= validity_after_return(returned) == date(returned.year, 12, 31)
