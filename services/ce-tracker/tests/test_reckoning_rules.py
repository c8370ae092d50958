"""How years are filled, settled and come back: examples. Whole records stand in `tests/records`."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ce_tracker.hours.rules import Decided, Kind, Outcome, Sent, Source, Verdict, Weighed
from ce_tracker.reckoning.rules import (
    MOVES,
    UNSETTLED,
    Asked,
    Missing,
    Phase,
    State,
    YearIsSettled,
    filled_on,
    give_time,
    missing_of,
    moves_between,
    phase,
    reckon_years,
    settle_years,
    spread_hours,
)


def asked(year: int, *, ended: bool = True, rested: bool = False, minutes: int = 720) -> Asked:
    grace = date(year + 1, 3, 31)
    return Asked(year, minutes, min(60, minutes), grace, ended, rested, answer_days=14, reversal_days=30)


def hours(name: str, since: date, minutes: int, *, ethics: bool = False, taken: date | None = None) -> Weighed:
    return Weighed(Source(Kind.CLAIM, name), since, taken or since, minutes, ethics, counted=True)


def sent(name: str, on: date, minutes: int = 720, *, taken: date | None = None) -> Sent:
    return Sent(Source(Kind.CLAIM, name), 1, on, taken or on, minutes, True)


def decided(name: str, place: int, on: date, verdict: Verdict, answer_by: date | None = None) -> Decided:
    return Decided(Source(Kind.CLAIM, name), place, on, Outcome(verdict, answer_by=answer_by))


def given_to(years: list[Asked], *those: Weighed) -> dict[int, list[int]]:
    return {year: [one.minutes for one in shares] for year, shares in spread_hours(years, those).items() if shares}


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
    assert missing_of(720, 60, minutes, ethics) == missing


def test_hours_count_for_the_year_of_their_date() -> None:
    assert given_to([asked(2026)], hours("a", date(2026, 5, 1), 90)) == {2026: [90]}


def test_an_earlier_short_year_is_filled_first_and_the_rest_stays_in_its_own_year() -> None:
    first = hours("a", date(2025, 5, 1), 600, ethics=True)

    assert given_to([asked(2025), asked(2026)], first, hours("b", date(2026, 2, 1), 300)) == {
        2025: [600, 120],
        2026: [180],
    }


def test_hours_about_anything_leave_room_for_the_ethics_that_a_short_year_needs() -> None:
    first = hours("a", date(2025, 5, 1), 600)

    assert given_to([asked(2025), asked(2026)], first, hours("b", date(2026, 2, 1), 300)) == {
        2025: [600, 60],
        2026: [240],
    }


def test_older_hours_fill_no_later_year() -> None:
    late = hours("a", date(2027, 2, 1), 300, taken=date(2025, 2, 1))

    assert given_to([asked(2025), asked(2026)], late) == {2025: [300]}


def test_what_rested_takes_nothing_from_later_hours() -> None:
    assert given_to([asked(2025, rested=True), asked(2026)], hours("a", date(2026, 2, 1), 300)) == {2026: [300]}


def test_a_slow_review_moves_nothing_to_another_year() -> None:
    """Sent on the last day of 2025 it fills that year, whatever was sent after it and decided before."""
    in_time = hours("z", date(2025, 12, 31), 720, ethics=True)

    assert given_to([asked(2025), asked(2026)], hours("a", date(2026, 1, 9), 720, ethics=True), in_time) == {
        2025: [720],
        2026: [720],
    }


@pytest.mark.parametrize(
    "parts",
    [
        [(720, False), (60, True)],  # enough of all, and only then what had to be about ethics
        [(60, True), (660, False)],
        [(719, True), (1, False)],  # a minute less is not enough
    ],
)
def test_a_year_is_full_since_the_day_on_which_enough_had_been_sent(parts: list[tuple[int, bool]]) -> None:
    last, days = date(2026, 11, 3), (date(2026, 4, 1), date(2026, 11, 3), date(2026, 12, 9))
    those = [hours(str(day), day, *one[:1], ethics=one[1]) for day, one in zip(days, [*parts, (60, True)], strict=True)]

    assert filled_on(asked(2026), spread_hours([asked(2026)], those)[2026]) == last


def test_a_year_that_asks_for_nothing_is_full_when_it_ends() -> None:
    assert filled_on(asked(2026, minutes=0), []) == date(2026, 12, 31)
    assert filled_on(asked(2026, minutes=0, ended=False), []) is None


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (date(2026, 12, 31), State.FULFILLED),  # sent in time, looked at later
        (date(2027, 3, 31), State.FULFILLED),  # the last day of grace
        (date(2027, 4, 1), State.RETURNED),  # the day after
    ],
)
def test_the_grace_decides_between_fulfilled_and_returned(since: date, expected: State) -> None:
    counted = decided("a", 2, date(2027, 5, 1), Verdict.COUNTED)

    one = reckon_years([asked(2026)], [sent("a", since)], [counted]).years[2026]

    assert (one.state, one.settled_on) == (expected, since)


def test_one_comes_back_only_when_no_earlier_year_is_short() -> None:
    assert settle_years({2024: date(2026, 2, 1), 2025: None}) == {}
    assert settle_years({2024: date(2026, 2, 1), 2025: date(2026, 3, 1)}) == dict.fromkeys(
        (2024, 2025), date(2026, 3, 1)
    )


def test_a_year_made_up_before_the_next_one_ended_does_not_wait_for_it() -> None:
    assert settle_years({2024: date(2025, 12, 30), 2025: None}) == {2024: date(2025, 12, 30)}


def test_what_waits_covers_a_year_that_it_would_fill_in_time() -> None:
    waiting = [sent("a", date(2027, 3, 31), taken=date(2026, 8, 1))]

    assert reckon_years([asked(2026)], waiting, []).years[2026].covered
    assert not reckon_years([asked(2026)], [sent("a", date(2027, 4, 1))], []).years[2026].covered


def test_what_its_owner_has_to_answer_covers_until_the_last_day_to_answer() -> None:
    asked_for = decided("a", 2, date(2027, 1, 3), Verdict.ASKED, date(2027, 1, 17))

    one = reckon_years([asked(2026)], [sent("a", date(2026, 12, 31))], [asked_for]).years[2026]

    assert (one.covered, one.covered_until) == (True, date(2027, 1, 17))


def test_a_refusal_leaves_days_to_answer_it_and_a_reversal_more() -> None:
    refused = [decided("a", 2, date(2027, 5, 1), Verdict.NOT_COUNTED)]
    taken_back = [
        decided("a", 2, date(2027, 1, 3), Verdict.COUNTED),
        decided("a", 3, date(2027, 5, 1), Verdict.REVERSED),
    ]

    def one(what: list[Decided]) -> tuple[State, date]:
        stands = reckon_years([asked(2026)], [sent("a", date(2026, 12, 31))], what).years[2026]
        return stands.state, stands.grace_until

    assert one(refused) == (State.MISSED, date(2027, 5, 15))
    assert one(taken_back) == (State.MISSED, date(2027, 5, 31))


def test_a_refusal_that_takes_nothing_gives_no_time() -> None:
    """There was too little of it to fill the year."""
    refused = [decided("a", 2, date(2027, 5, 1), Verdict.NOT_COUNTED)]

    graces = give_time([asked(2026)], [sent("a", date(2026, 12, 31), 60)], refused, lambda graces, those: frozenset())

    assert graces == {2026: date(2027, 3, 31)}


@pytest.mark.parametrize(
    ("before", "after", "moves"),
    [
        (State.OPEN, State.OPEN, []),
        (State.OPEN, State.FULFILLED, ["fulfil"]),
        (State.OPEN, State.RETURNED, ["miss", "return"]),
        (State.FULFILLED, State.MISSED, ["reopen", "miss"]),  # what had filled it counts no more
        (State.RETURNED, State.FULFILLED, ["reopen", "fulfil"]),  # an appeal showed that it was in time
        (State.FULFILLED, State.EXCUSED, ["reopen", "excuse"]),
    ],
)
def test_between_two_states_lead_the_fewest_moves(before: State, after: State, moves: list[str]) -> None:
    assert moves_between(before, after) == moves


def test_no_way_leads_out_of_an_excused_year() -> None:
    with pytest.raises(YearIsSettled):
        moves_between(State.EXCUSED, State.OPEN)


def test_a_missed_year_can_always_be_made_up_and_what_is_excused_stays_so() -> None:
    assert {to for state, _, to in MOVES if state == State.MISSED} == {State.FULFILLED, State.RETURNED}
    assert not [to for state, _, to in MOVES if state == State.EXCUSED]
    assert set(UNSETTLED) == {State.OPEN, State.MISSED}


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


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(2020, 2040))
def test_every_day_has_exactly_one_phase_around_a_year(day: date, number: int) -> None:
    assert (phase(State.OPEN, number, None, day) == Phase.OPEN) == (day.year == number)
    until = date(number + 1, 3, 31)
    assert (phase(State.MISSED, number, until, day) == Phase.GRACE) == (day < until + timedelta(days=1))
