import pytest
from hypothesis import given as any_of
from hypothesis import strategies as some

from curriculum.attendance.rules import Attended, Presence, TooManyMinutes, minutes_there, practice_minutes
from curriculum.practice.rules import OwnState, own_state

SESSIONS = some.lists(
    some.builds(Attended, some.sampled_from("abcde"), some.integers(0, 240), some.booleans()), max_size=12
)


@any_of(SESSIONS)
def test_a_session_and_its_make_up_date_never_count_twice(sessions: list[Attended]) -> None:
    counted = practice_minutes(sessions)

    led = [session for session in sessions if session.led_by_cps]
    longest = {one.counts_as: max(s.minutes for s in led if s.counts_as == one.counts_as) for one in led}
    assert counted == sum(longest.values())


@any_of(SESSIONS, SESSIONS)
def test_coming_once_more_never_takes_minutes_away(before: list[Attended], more: list[Attended]) -> None:
    assert practice_minutes(before + more) >= practice_minutes(before)


@any_of(SESSIONS)
def test_the_order_of_sessions_does_not_matter(sessions: list[Attended]) -> None:
    assert practice_minutes(sessions) == practice_minutes(list(reversed(sessions)))


@any_of(some.lists(some.integers(1, 240)))
def test_minutes_that_no_cps_led_do_not_count(minutes: list[int]) -> None:
    assert practice_minutes(Attended(str(n), m, led_by_cps=False) for n, m in enumerate(minutes)) == 0


@any_of(some.integers(1, 240), some.integers(-5, 300))
def test_a_part_is_never_longer_than_the_session(length: int, stated: int) -> None:
    if 1 <= stated <= length:
        assert minutes_there(Presence.PART, stated, length) == stated
    else:
        with pytest.raises(TooManyMinutes):
            minutes_there(Presence.PART, stated, length)


def test_all_of_it_is_the_whole_length_and_missed_is_nothing() -> None:
    assert minutes_there(Presence.ATTENDED, None, 90) == 90
    assert minutes_there(Presence.MISSED, 30, 90) == 0
    with pytest.raises(TooManyMinutes):
        minutes_there(Presence.PART, None, 90)


@pytest.mark.parametrize(
    ("presence", "held", "made_up", "state"),
    [
        (None, False, False, OwnState.AHEAD),
        (None, True, False, OwnState.NOT_RECORDED),
        (Presence.ATTENDED, True, True, OwnState.ATTENDED),  # there is nothing to make up
        (Presence.PART, True, False, OwnState.PART),
        (Presence.PART, True, True, OwnState.MADE_UP),
        (Presence.MISSED, True, False, OwnState.MISSED),
        (Presence.MISSED, True, True, OwnState.MADE_UP),
    ],
)
def test_how_a_session_stands_for_one_of_its_people(
    presence: Presence | None, held: bool, made_up: bool, state: OwnState
) -> None:
    assert own_state(presence, held=held, made_up=made_up, called_off=False) == state
    assert own_state(presence, held=held, made_up=made_up, called_off=True) == OwnState.CALLED_OFF
