"""How years are filled and settled: examples, and what must hold for every history."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ce_tracker.years.rules import (
    MOVES,
    Filled,
    Filling,
    Missing,
    Phase,
    Settlement,
    Share,
    State,
    YearIsSettled,
    full_since,
    phase,
    settle_years,
    spread_minutes,
)

SETTLED = (State.FULFILLED, State.RETURNED, State.EXCUSED)


def year(number: int, state: State = State.OPEN, minutes: int = 0, ethics: int = 0) -> Filling:
    return Filling(number, state, 720, 60, minutes, ethics)


@pytest.mark.parametrize(
    ("minutes", "ethics", "missing"),
    [
        (0, 0, Missing(ethics=60, anything=660)),  # nothing yet
        (660, 0, Missing(ethics=60, anything=0)),  # all but the hour of ethics
        (720, 0, Missing(ethics=60, anything=0)),  # twelve hours, but none of ethics: one more is asked
        (600, 120, Missing(ethics=0, anything=120)),  # ethics beyond the hour fills the rest too
        (900, 90, Missing(ethics=0, anything=0)),  # more than asked is never carried over
    ],
)
def test_what_is_missing_tells_ethics_and_the_rest_apart(minutes: int, ethics: int, missing: Missing) -> None:
    assert year(2026, minutes=minutes, ethics=ethics).missing == missing


def test_what_is_settled_stays_settled() -> None:
    assert not [(state, verb) for state, verb, _ in MOVES if state in SETTLED]
    with pytest.raises(YearIsSettled):
        MOVES.after(State.FULFILLED, "miss")


def test_a_year_is_missed_only_while_it_is_open() -> None:
    assert [(state, to) for state, verb, to in MOVES if verb == "miss"] == [(State.OPEN, State.MISSED)]


def test_a_missed_year_can_always_be_made_up() -> None:
    assert {to for state, _, to in MOVES if state == State.MISSED} == {State.FULFILLED, State.RETURNED}


def test_a_credit_counts_for_the_year_of_its_date() -> None:
    shares = spread_minutes([year(2025, State.FULFILLED, 720, 60), year(2026)], 2026, 90, False, date(2026, 5, 1))

    assert shares == [Share(2026, 90, 0, date(2026, 5, 1))]


def test_a_missed_year_is_filled_first_and_the_rest_stays_in_its_own_year() -> None:
    shares = spread_minutes([year(2025, State.MISSED, 600, 60), year(2026)], 2026, 300, False, date(2026, 2, 1))

    assert shares == [Share(2025, 120, 0, date(2026, 2, 1)), Share(2026, 180, 0, date(2026, 2, 1))]


def test_hours_about_anything_leave_room_for_the_ethics_that_a_missed_year_needs() -> None:
    shares = spread_minutes([year(2025, State.MISSED, 600, 0), year(2026)], 2026, 300, False, date(2026, 2, 1))

    assert [(one.year, one.minutes) for one in shares] == [(2025, 60), (2026, 240)]


def test_an_older_credit_does_not_fill_a_later_year() -> None:
    shares = spread_minutes([year(2025, State.MISSED), year(2026, State.MISSED)], 2025, 300, True, date(2027, 2, 1))

    assert [(one.year, one.minutes) for one in shares] == [(2025, 300)]


def test_a_year_is_full_since_the_day_on_which_enough_had_been_sent() -> None:
    shares = [
        Share(2026, 60, 60, date(2026, 11, 3)),
        Share(2026, 660, 0, date(2026, 4, 1)),
        Share(2026, 100, 0, date(2026, 12, 9)),
    ]

    assert full_since(year(2026, minutes=820, ethics=60), shares) == date(2026, 11, 3)


@pytest.mark.parametrize(
    "shares",
    [
        [(720, 0), (60, 60)],  # enough of all, and only then what had to be about ethics
        [(60, 60), (660, 0)],
        [(719, 60), (1, 0)],  # a minute less is not enough
        [(719, 59), (1, 1)],
    ],
)
def test_a_year_is_full_only_with_all_minutes_and_those_about_ethics(shares: list[tuple[int, int]]) -> None:
    last = date(2026, 11, 3)
    sent = [Share(2026, *minutes, on) for minutes, on in zip(shares, (date(2026, 4, 1), last), strict=True)]

    assert full_since(year(2026), [*sent, Share(2026, 60, 60, date(2026, 12, 9))]) == last


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (date(2026, 12, 31), "fulfil"),  # sent in time, looked at later
        (date(2027, 3, 31), "fulfil"),  # the last day of grace
        (date(2027, 4, 1), "return"),  # the day after
    ],
)
def test_the_grace_decides_between_fulfilled_and_returned(since: date, expected: str) -> None:
    full = [Filled(2026, State.MISSED, since, date(2027, 3, 31))]

    assert settle_years(full, []) == [Settlement(2026, expected, since)]  # type: ignore[arg-type]


def test_one_comes_back_only_when_no_earlier_year_is_short() -> None:
    first = Filled(2024, State.MISSED, date(2026, 2, 1), date(2025, 3, 31))
    second = Filled(2025, State.MISSED, date(2026, 3, 1), date(2026, 3, 31))

    assert settle_years([first], [2025, 2026]) == []
    assert settle_years([first, second], [2026]) == [
        Settlement(2024, "return", date(2026, 3, 1)),
        Settlement(2025, "fulfil", date(2026, 3, 1)),
    ]


def test_a_year_made_up_before_the_next_one_ended_does_not_wait_for_it() -> None:
    made_up = Filled(2024, State.MISSED, date(2025, 12, 30), date(2025, 3, 31))

    assert settle_years([made_up], [2025]) == [Settlement(2024, "return", date(2025, 12, 30))]


@pytest.mark.parametrize(
    ("state", "today", "expected"),
    [
        (State.OPEN, date(2025, 12, 31), Phase.AHEAD),
        (State.OPEN, date(2026, 1, 1), Phase.OPEN),
        (State.OPEN, date(2026, 12, 31), Phase.OPEN),
        (State.OPEN, date(2027, 1, 1), Phase.CHECKING),  # its end passed and nobody has closed it yet
        (State.MISSED, date(2027, 3, 31), Phase.GRACE),
        (State.MISSED, date(2027, 4, 1), Phase.PAST_GRACE),
        (State.RETURNED, date(2029, 1, 1), Phase.RETURNED),
        (State.EXCUSED, date(2029, 1, 1), Phase.EXCUSED),
    ],
)
def test_where_a_year_stands_is_computed_from_the_day(state: State, today: date, expected: Phase) -> None:
    assert phase(state, 2026, date(2027, 3, 31), today) == expected


fillings = st.lists(
    st.builds(
        lambda state, minutes, ethics: (state, minutes, min(minutes, ethics)),
        st.sampled_from(State),
        st.integers(0, 900),
        st.integers(0, 120),
    ),
    min_size=1,
    max_size=5,
).map(lambda known: [year(2021 + place, *one) for place, one in enumerate(known)])


@given(fillings, st.integers(2021, 2026), st.integers(1, 2400), st.booleans())
def test_a_credit_is_never_counted_twice_and_a_missed_year_never_gets_more_than_it_lacks(
    years: list[Filling], taken: int, minutes: int, ethics: bool
) -> None:
    shares = spread_minutes(years, taken, minutes, ethics, date(2026, 6, 1))
    known = {one.year: one for one in years}

    assert sum(share.minutes for share in shares) <= minutes
    assert all(share.minutes > 0 and share.year <= taken for share in shares)
    assert len({share.year for share in shares}) == len(shares)
    for share in shares:
        if share.year < taken:
            assert share.minutes <= known[share.year].missing.total
    if taken in known:
        assert sum(share.minutes for share in shares) == minutes


@given(st.lists(st.tuples(st.integers(1, 400), st.booleans()), max_size=60))
def test_a_missed_year_is_filled_exactly_and_then_nothing_more_goes_there(credits: list[tuple[int, bool]]) -> None:
    missed = year(2025, State.MISSED, 100, 0)
    for minutes, ethics in credits:
        for share in spread_minutes([missed, year(2026)], 2026, minutes, ethics, date(2026, 2, 1)):
            if share.year == 2025:
                missed = year(
                    2025, State.MISSED, missed.minutes + share.minutes, missed.ethics_minutes + share.ethics_minutes
                )

    assert missed.minutes <= 720
    assert missed.full == (missed.minutes == 720 and missed.ethics_minutes >= 60)


@given(
    st.lists(st.tuples(st.dates(date(2025, 1, 1), date(2028, 12, 31)), st.booleans()), min_size=1, max_size=4),
)
def test_every_full_year_is_settled_once_or_waits_and_never_before_it_was_full(
    history: list[tuple[date, bool]],
) -> None:
    full = [
        Filled(2021 + place, State.MISSED, since, date(2022 + place, 3, 31))
        for place, (since, is_full) in enumerate(history)
        if is_full
    ]
    short = [2021 + place for place, (_, is_full) in enumerate(history) if not is_full]

    settled = settle_years(full, short)

    assert len({one.year for one in settled}) == len(settled)
    assert all(one.on >= next(f.since for f in full if f.year == one.year) for one in settled)
    assert all(not any(other < one.on.year for other in short) for one in settled)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(2020, 2040))
def test_every_day_has_exactly_one_phase_around_a_year(day: date, number: int) -> None:
    assert (phase(State.OPEN, number, None, day) == Phase.OPEN) == (day.year == number)
    until = date(number + 1, 3, 31)
    assert (phase(State.MISSED, number, until, day) == Phase.GRACE) == (day < until + timedelta(days=1))
