"""Which minutes of a session count for somebody, and when they may be written down."""

from datetime import date, timedelta

import pytest

from curriculum.attendance.rules import (
    Attended,
    NotHeldYet,
    NotInTheGroupYet,
    Presence,
    TooManyMinutes,
    TrainingIsComplete,
    is_before,
    minutes_there,
    missed,
    practice_minutes,
    refuse_if_complete,
    refuse_unless_admitted,
    refuse_unless_held,
    seen_as,
)

DAY = date(2026, 3, 2)
EVENING = timedelta(days=1)


def test_a_session_and_its_make_up_date_count_once_and_the_longer_of_the_two() -> None:
    was_at = [Attended("monday", 60, led_by_cps=True), Attended("monday", 90, led_by_cps=True)]

    assert practice_minutes(was_at) == practice_minutes(reversed(was_at)) == 90
    assert practice_minutes([*was_at, Attended("tuesday", 45, led_by_cps=True)]) == 135
    assert practice_minutes([]) == 0


def test_what_no_peer_specialist_led_counts_for_nothing() -> None:
    assert practice_minutes([Attended("monday", 60, led_by_cps=False)]) == 0


@pytest.mark.parametrize(
    ("presence", "stated", "minutes"),
    [
        (Presence.ATTENDED, None, 90),
        (Presence.ATTENDED, 5, 90),
        (Presence.MISSED, None, 0),
        (Presence.MISSED, 90, 0),
        (Presence.PART, 1, 1),
        (Presence.PART, 90, 90),
    ],
)
def test_a_part_has_its_own_minutes(presence: Presence, stated: int | None, minutes: int) -> None:
    assert minutes_there(presence, stated, 90) == minutes


@pytest.mark.parametrize("stated", [None, 0, -1, 91])
def test_a_part_is_at_least_a_minute_and_never_longer_than_the_session(stated: int | None) -> None:
    with pytest.raises(TooManyMinutes) as refused:
        minutes_there(Presence.PART, stated, 90)
    assert (refused.value.field, refused.value.values) == ("minutes", {"minutes": 90})


def test_minutes_stand_beside_a_part_only() -> None:
    assert [seen_as(one, 30) for one in Presence] == ["attended", "part 30", "missed"]


def test_who_was_not_there_for_all_of_it_has_something_to_make_up() -> None:
    assert [missed(one) for one in Presence] == [False, True, True]


def test_nothing_is_written_down_before_a_session_nor_after_the_training() -> None:
    refuse_unless_held(held=True)
    refuse_if_complete(complete=False)

    with pytest.raises(NotHeldYet):
        refuse_unless_held(held=False)
    with pytest.raises(TrainingIsComplete):
        refuse_if_complete(complete=True)


def test_whoever_is_admitted_in_the_evening_was_there_on_that_day() -> None:
    refuse_unless_admitted(DAY, held_on=DAY)
    assert not is_before(DAY, DAY)

    with pytest.raises(NotInTheGroupYet):
        refuse_unless_admitted(DAY + EVENING, held_on=DAY)
