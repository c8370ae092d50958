"""Who gets which seat when, in a room that is open for a while."""

from datetime import UTC, datetime, timedelta

import pytest

from exam.calendar.rules import quarters
from exam.openings.rules import (
    NotInOpening,
    OpeningAhead,
    OpeningGone,
    SomebodyWatches,
    State,
    beginnings,
    free_seat,
    refuse_unless_ahead,
    refuse_unless_open,
    refuse_unless_watcher,
    refuse_unless_within,
    seats_of,
)

NINE = datetime(2026, 5, 4, 9, tzinfo=UTC)


def at(hours: float) -> datetime:
    return NINE + timedelta(hours=hours)


def test_a_room_that_was_withdrawn_is_not_open() -> None:
    refuse_unless_open(State.OPEN)

    with pytest.raises(OpeningGone):
        refuse_unless_open(State.WITHDRAWN)


def test_a_room_opens_after_now() -> None:
    refuse_unless_ahead(at(0.1), now=NINE)

    with pytest.raises(OpeningAhead):
        refuse_unless_ahead(NINE, now=NINE)


@pytest.mark.parametrize(("begins", "ends", "fits"), [(0, 3, True), (-0.1, 2, False), (1, 3.1, False), (1, 2, True)])
def test_a_sitting_lies_within_the_opening_to_its_last_minute(begins: float, ends: float, *, fits: bool) -> None:
    if fits:
        refuse_unless_within(NINE, at(3), at(begins), at(ends))
    else:
        with pytest.raises(NotInOpening):
            refuse_unless_within(NINE, at(3), at(begins), at(ends))


@pytest.mark.parametrize("watched_by", [None, "me"])
def test_one_takes_a_watch_that_is_free_and_gives_away_ones_own(watched_by: str | None) -> None:
    refuse_unless_watcher(watched_by, "me")


def test_nobody_takes_the_watch_of_somebody_else() -> None:
    with pytest.raises(SomebodyWatches):
        refuse_unless_watcher("you", "me")


@pytest.mark.parametrize(
    ("hours", "begin"),
    [(3, [0]), (2.75, [0]), (2.5, [0, 0.5]), (2, [0, 0.5, 1]), (3.1, [])],
)
def test_one_begins_every_half_hour_as_long_as_one_is_done_in_time(hours: float, begin: list[float]) -> None:
    assert beginnings(NINE, at(3), timedelta(hours=hours)) == [at(one) for one in begin]


def test_each_seat_has_an_id_of_its_own() -> None:
    assert seats_of("o1", 3) == ("o1/1", "o1/2", "o1/3")


def test_the_first_seat_that_is_free_all_the_time_is_given() -> None:
    taken = {"a": {*quarters(at(1), at(2))}, "b": {*quarters(at(2), at(3))}}

    assert free_seat(["a", "b"], taken, at(0), at(1)) == "a"
    assert free_seat(["a", "b"], taken, at(1), at(2)) == "b"
    assert free_seat(["a", "b"], taken, at(2), at(3)) == "a"
    assert free_seat(["a", "b"], taken, at(1.5), at(2.5)) is None
