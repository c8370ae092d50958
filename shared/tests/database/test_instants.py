"""A moment goes in aware and comes out aware, in UTC, whichever database keeps it."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy.exc import StatementError
from sqlmodel import Session, col, select

from shared.database import Database, Instant

from ..small.domain import NOON, Moment


def keep(session: Session, at: datetime, until: datetime | None = None) -> None:
    session.add(Moment(id="one", at=at, until=until))


def kept(session: Session) -> Moment:
    return session.get_one(Moment, "one")


def test_a_moment_comes_back_as_utc_to_the_microsecond(database: Database) -> None:
    newfoundland = timezone(timedelta(hours=-3, minutes=-30))
    database.write_now(keep, datetime(2026, 3, 2, 8, 30, 0, 123456, tzinfo=newfoundland))

    found = database.read_now(kept).at

    assert (found, found.tzinfo) == (NOON.replace(microsecond=123456), UTC)


def test_no_moment_stays_no_moment(database: Database) -> None:
    database.write_now(keep, NOON)

    assert database.read_now(kept).until is None


def test_a_moment_without_its_time_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="without its time zone"):
        database.write_now(keep, NOON.replace(tzinfo=None))


def test_moments_compare_in_the_database_as_they_do_outside(database: Database) -> None:
    database.write_now(keep, NOON)
    later_elsewhere = (NOON + timedelta(seconds=1)).astimezone(timezone(timedelta(hours=-11)))

    def before(session: Session) -> list[str]:
        return list(session.exec(select(Moment.id).where(col(Moment.at) < later_elsewhere)))

    assert database.read_now(before) == ["one"]


@given(st.datetimes(timezones=st.timezones()))
@example(datetime(2026, 11, 1, 1, 30, tzinfo=ZoneInfo("America/New_York")))  # an hour that the clock shows twice
def test_what_is_bound_is_the_same_moment(at: datetime) -> None:
    try:
        bound = Instant().process_bind_param(at, None)  # type: ignore[arg-type]
    except OverflowError:  # the first or last day there is, seen from elsewhere
        return

    assert bound is not None
    assert bound.tzinfo == UTC
    # by hand: Python calls a moment of a repeated hour unequal to any moment of another zone (PEP 495)
    assert bound.replace(tzinfo=None) == at.replace(tzinfo=None) - (at.utcoffset() or timedelta())
