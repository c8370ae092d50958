"""What may be claimed and what may become of a claim."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ce_tracker.credits.rules import (
    LONGEST,
    MOVES,
    SHORTEST,
    AlreadySent,
    BeforeTheFirstYear,
    ClaimStandsOtherwise,
    LongerThanOffered,
    NobodyAsked,
    NotYetTaken,
    NoYearYet,
    State,
    Step,
    WrongLength,
    YearIsComplete,
    last_day_to_answer,
    refuse_if_sent_before,
    refuse_unless_as_seen,
    refuse_unless_datable,
    refuse_unless_of_length,
)
from ce_tracker.reckoning.rules import State as Year
from shared.refusals import Refusal

TODAY = date(2026, 6, 1)


OWNERS = (Step.ANSWER, Step.WITHDRAW, Step.APPEAL, Step.EXPLAIN)


def test_what_is_withdrawn_stays_so_and_what_counts_is_not_taken_back_by_its_owner() -> None:
    assert not [(state, step) for state, step, _ in MOVES if state == State.WITHDRAWN]
    with pytest.raises(ClaimStandsOtherwise):
        MOVES.after(State.ACCEPTED, Step.WITHDRAW)


def test_the_owner_never_decides() -> None:
    assert {to for _, step, to in MOVES if step in OWNERS} == {State.WAITING, State.WITHDRAWN, State.DOUBTED}


def test_a_question_can_be_answered_and_a_claim_asked_about_again() -> None:
    asked = MOVES.after(State.WAITING, Step.ASK_FOR_MORE)

    assert MOVES.after(asked, Step.ANSWER) == State.WAITING


def test_nothing_that_counts_is_taken_back_before_its_owner_was_asked() -> None:
    assert {state for state, step, _ in MOVES if step == Step.REVERSE} == {State.DOUBTED}


def test_a_decision_can_be_appealed_until_the_last_of_so_many_days() -> None:
    assert last_day_to_answer(date(2026, 12, 20), 60) == date(2027, 2, 18)


@pytest.mark.parametrize(
    ("taken_on", "years", "refusal"),
    [
        (date(2026, 5, 1), {}, NoYearYet),  # not certified
        (date(2026, 5, 1), {2027: Year.OPEN}, BeforeTheFirstYear),  # certified this year: the first one is the next
        (date(2025, 12, 31), {2026: Year.OPEN}, BeforeTheFirstYear),  # the last day before
        (date(2026, 6, 2), {2026: Year.OPEN}, NotYetTaken),  # tomorrow
        (date(2025, 5, 1), {2025: Year.FULFILLED, 2026: Year.OPEN}, YearIsComplete),  # a year that is over and full
        (date(2025, 5, 1), {2024: Year.FULFILLED, 2025: Year.RETURNED, 2026: Year.OPEN}, YearIsComplete),
        (date(2025, 5, 1), {2024: Year.FULFILLED, 2025: Year.EXCUSED, 2026: Year.OPEN}, NobodyAsked),
        (date(2025, 5, 1), {2024: Year.FULFILLED, 2026: Year.OPEN}, NobodyAsked),  # no year at all between
    ],
)
def test_a_date_that_cannot_count_is_refused_by_name(
    taken_on: date, years: dict[int, Year], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        refuse_unless_datable(taken_on, TODAY, years)


@pytest.mark.parametrize(
    ("taken_on", "years"),
    [
        (date(2026, 1, 1), {2026: Year.OPEN}),  # the first day of the first year
        (TODAY, {2026: Year.OPEN}),  # today
        (date(2026, 2, 28), {2025: Year.MISSED, 2026: Year.OPEN}),  # in the grace
        (date(2025, 5, 1), {2025: Year.MISSED, 2026: Year.OPEN}),  # found again later: it fills its own year
        (date(2026, 5, 1), {2026: Year.FULFILLED}),  # more than asked, in the year itself
    ],
)
def test_a_date_that_can_count_is_taken(taken_on: date, years: dict[int, Year]) -> None:
    refuse_unless_datable(taken_on, TODAY, years)


def test_a_day_before_the_first_year_is_told_when_that_one_began() -> None:
    with pytest.raises(BeforeTheFirstYear) as refused:
        refuse_unless_datable(date(2024, 12, 31), TODAY, {2025: Year.MISSED, 2026: Year.OPEN})
    assert refused.value.values == {"began": date(2025, 1, 1)}


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_no_future_day_is_ever_taken(taken_on: date, today: date) -> None:
    years = dict.fromkeys(range(2020, 2031), Year.OPEN)
    if taken_on > today:
        with pytest.raises(NotYetTaken):
            refuse_unless_datable(taken_on, today, years)
    else:
        refuse_unless_datable(taken_on, today, years)


def test_a_leap_day_counts() -> None:
    refuse_unless_datable(date(2028, 2, 29), date(2028, 2, 29) + timedelta(days=1), {2028: Year.OPEN})


@pytest.mark.parametrize("minutes", [SHORTEST, LONGEST])
def test_the_shortest_and_the_longest_are_taken(minutes: int) -> None:
    refuse_unless_of_length(minutes, None, "")


@pytest.mark.parametrize("minutes", [0, SHORTEST - 1, LONGEST + 1])
def test_too_short_and_too_long_are_refused(minutes: int) -> None:
    with pytest.raises(WrongLength):
        refuse_unless_of_length(minutes, None, "")


def test_an_offering_gives_no_more_than_its_length() -> None:
    refuse_unless_of_length(120, 120, "2 h")
    with pytest.raises(LongerThanOffered):
        refuse_unless_of_length(121, 120, "2 h")


@pytest.mark.parametrize("state", [State.WAITING, State.MORE_ASKED, State.ACCEPTED, State.DOUBTED])
def test_the_same_is_not_sent_twice(state: State) -> None:
    for before in ([state], [State.WITHDRAWN, state]):
        with pytest.raises(AlreadySent):
            refuse_if_sent_before(before)


def test_what_was_taken_back_or_not_counted_can_be_claimed_again() -> None:
    refuse_if_sent_before([State.WITHDRAWN, State.NOT_COUNTED])


def test_who_decides_has_seen_every_step_or_says_nothing_of_it() -> None:
    refuse_unless_as_seen(2, 2)
    refuse_unless_as_seen(None, 2)
    for seen in (1, 3):
        with pytest.raises(ClaimStandsOtherwise):
            refuse_unless_as_seen(seen, 2)
