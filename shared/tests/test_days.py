"""Days and times of day are those of the agency's own zone, which is a setting."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import pytest
from pydantic import ValidationError

from shared.days import day_of, moment_of, noon_of, start_of, zone
from shared.i18n import date_in, moment_in
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
    assert moment_in(NEW_YEAR_IN_LONDON, "en").replace("\u00a0", " ") == "December 31, 2026, 8:30 PM CST"


def test_a_zone_that_there_is_not_is_refused_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEERWAY_ZONE", "America/Utopia")

    with pytest.raises(ValidationError, match="invalid timezone"):
        Settings()
