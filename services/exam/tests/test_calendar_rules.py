"""Whoever has an appointment, and whatever room it is in, is taken for its quarter hours."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.calendar.rules import QUARTER, RoomTaken, SomewhereElse, quarters, refuse_unless_free, wanted

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)
HOUR = quarters(NOON, NOON + 4 * QUARTER)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  in UTC
SPANS = st.timedeltas(timedelta(microseconds=1), timedelta(hours=12))


@given(MOMENTS, SPANS)
def test_a_span_takes_every_quarter_hour_that_it_touches_and_no_other(begins: datetime, lasts: timedelta) -> None:
    found = quarters(begins, begins + lasts)
    first, last = (datetime.fromtimestamp(number * 900, UTC) for number in (found[0], found[-1]))

    assert first <= begins < first + QUARTER
    assert last < begins + lasts <= last + QUARTER


def test_an_hour_is_four_quarters_and_the_next_one_begins_where_it_ends() -> None:
    assert len(HOUR) == 4
    assert quarters(NOON + 4 * QUARTER, NOON + 5 * QUARTER) == range(HOUR[-1] + 1, HOUR[-1] + 2)


def test_people_are_taken_for_a_quarter_hour_more_than_rooms() -> None:
    assert wanted({"dana", "erin"}, {"oak"}, NOON, NOON + 4 * QUARTER) == {
        "oak": HOUR,
        "dana": range(HOUR[0], HOUR[-1] + 2),
        "erin": range(HOUR[0], HOUR[-1] + 2),
    }


ASKED = wanted({"dana", "erin"}, {"oak"}, NOON, NOON + 4 * QUARTER)


@pytest.mark.parametrize(
    "taken", [{}, {"dana": {HOUR[0] - 1, HOUR[-1] + 2}}, {"oak": {HOUR[-1] + 1}}, {"bob": {*HOUR}}, {"elm": {*HOUR}}]
)
def test_an_appointment_is_made_where_all_are_free(taken: dict[str, set[int]]) -> None:
    refuse_unless_free(ASKED, taken, {"oak", "elm"})


@pytest.mark.parametrize(
    ("taken", "why"),
    [
        ({"dana": {HOUR[0]}}, SomewhereElse),
        ({"erin": {HOUR[-1] + 1}}, SomewhereElse),
        ({"oak": {HOUR[-1]}}, RoomTaken),
        ({"oak": {HOUR[0]}, "dana": {HOUR[0]}}, RoomTaken),
    ],
)
def test_who_or_what_is_taken_then_is_named_the_room_first(
    taken: dict[str, set[int]], why: type[RoomTaken | SomewhereElse]
) -> None:
    with pytest.raises(why):
        refuse_unless_free(ASKED, taken, {"oak", "elm"})
