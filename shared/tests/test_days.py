"""Days and times of day are those of the agency's own zone, which is a setting."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from shared.days import day_of, moment_of, moments_of, noon_of, start_of, zone
from shared.i18n import date_in, moment_in
from shared.local_time import LocalTime, both_moments
from shared.settings import Settings

NEW_YEAR_IN_LONDON = datetime(2027, 1, 1, 2, 30, tzinfo=UTC)


@pytest.fixture
def in_chicago(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A process that was started with another zone."""
    monkeypatch.setenv("PEERWAY_ZONE", "America/Chicago")
    zone.cache_clear()
    yield
    zone.cache_clear()


def test_a_day_ends_where_the_agency_is() -> None:
    assert day_of(NEW_YEAR_IN_LONDON) == date(2026, 12, 31)
    assert start_of(date(2027, 1, 1)) == datetime(2027, 1, 1, 5, tzinfo=UTC)
    assert noon_of(date(2027, 1, 1)) == datetime(2027, 1, 1, 17, tzinfo=UTC)
    assert moment_of(date(2027, 7, 1), time(18, 30)) == datetime(2027, 7, 1, 22, 30, tzinfo=UTC)


@pytest.mark.usefixtures("in_chicago")
def test_another_zone_is_read_by_days_and_by_what_people_read() -> None:
    assert start_of(date(2027, 1, 1)) == datetime(2027, 1, 1, 6, tzinfo=UTC)
    assert date_in(NEW_YEAR_IN_LONDON, "en") == "December 31, 2026"
    assert moment_in(NEW_YEAR_IN_LONDON, "en").replace("\u00a0", " ") == "Thursday, December 31, 2026, 8:30 PM CST"


def test_a_zone_that_there_is_not_is_refused_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEERWAY_ZONE", "America/Utopia")

    with pytest.raises(ValidationError, match="invalid timezone"):
        Settings()


def typed(day: str, time: str, which: str | None = None) -> datetime:
    return LocalTime.model_validate({"day": day, "time": time, "which": which}).moment.astimezone(UTC)


def test_a_time_that_is_left_out_in_its_night_is_refused() -> None:
    with pytest.raises(ValidationError, match="Clocks go forward"):
        typed("2027-03-14", "02:30")

    assert typed("2027-03-14", "03:00") == datetime(2027, 3, 14, 7, tzinfo=UTC)


def test_of_a_time_that_comes_twice_one_is_chosen() -> None:
    with pytest.raises(ValidationError, match="Clocks go back"):
        typed("2027-11-07", "01:30")

    chosen = [typed("2027-11-07", "01:30", which) for which in ("first", "second")]
    assert chosen == [datetime(2027, 11, 7, 5, 30, tzinfo=UTC), datetime(2027, 11, 7, 6, 30, tzinfo=UTC)]
    assert [one.astimezone(UTC) for one in both_moments("2027-11-07", "01:30")] == chosen


@given(st.dates(date(2000, 1, 1), date(2199, 1, 1)), st.times())
def test_each_moment_of_a_time_shows_that_time_there(day: date, clock_time: time) -> None:
    found = moments_of(day, clock_time)

    there = [one.astimezone(UTC).astimezone(zone()) for one in found]
    assert all((one.date(), one.time()) == (day, clock_time) for one in there)
    assert len({one.astimezone(UTC) for one in found}) == len(found) <= 2
    assert both_moments("", "x") == []
