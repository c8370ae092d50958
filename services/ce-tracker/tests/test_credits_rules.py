"""What may be claimed and what may become of a claim."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ce_tracker.credits.rules import (
    LONGEST,
    MOVES,
    OWNERS_MOVES,
    SHORTEST,
    TYPES,
    AlreadySent,
    BeforeTheFirstYear,
    EmptyEvidence,
    EvidenceTooLarge,
    ForbiddenMove,
    LongerThanOffered,
    NobodyAsked,
    NotYetTaken,
    NoYearYet,
    OwnClaim,
    WrongEvidence,
    WrongLength,
    YearIsComplete,
    may,
    move,
    refuse_date,
    refuse_evidence,
    refuse_length,
    refuse_own,
    refuse_twice,
)
from shared.refusals import Refusal

STATES = ("waiting", "more-asked", "accepted", "not-counted", "withdrawn")
WANTED = ("accept", "ask-for-more", "not-count", "answer", "withdraw")
TODAY = date(2026, 6, 1)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("wanted", WANTED)
def test_a_claim_moves_as_the_table_says_and_no_other_way(state: str, wanted: str) -> None:
    if may(state, wanted):  # type: ignore[arg-type]
        assert move(state, wanted) == MOVES[state, wanted]  # type: ignore[index, arg-type]
    else:
        with pytest.raises(ForbiddenMove):
            move(state, wanted)  # type: ignore[arg-type]


def test_what_is_decided_or_withdrawn_stays_so() -> None:
    assert not [pair for pair in MOVES if pair[0] in ("accepted", "not-counted", "withdrawn")]


def test_the_owner_never_decides() -> None:
    assert {MOVES[pair] for pair in MOVES if pair[1] in OWNERS_MOVES} == {"waiting", "withdrawn"}


@pytest.mark.parametrize(
    ("taken_on", "years", "refusal"),
    [
        (date(2026, 5, 1), {}, NoYearYet),  # not certified
        (date(2026, 5, 1), {2027: "open"}, BeforeTheFirstYear),  # certified this year: the first one is the next
        (date(2025, 12, 31), {2026: "open"}, BeforeTheFirstYear),  # the last day before
        (date(2026, 6, 2), {2026: "open"}, NotYetTaken),  # tomorrow
        (date(2025, 5, 1), {2025: "fulfilled", 2026: "open"}, YearIsComplete),  # a year that is over and full
        (date(2025, 5, 1), {2024: "fulfilled", 2025: "returned", 2026: "open"}, YearIsComplete),
        (date(2025, 5, 1), {2024: "fulfilled", 2025: "excused", 2026: "open"}, NobodyAsked),
        (date(2025, 5, 1), {2024: "fulfilled", 2026: "open"}, NobodyAsked),  # no year at all between
    ],
)
def test_a_date_that_cannot_count_is_refused_by_name(
    taken_on: date, years: dict[int, str], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        refuse_date(taken_on, TODAY, years)


@pytest.mark.parametrize(
    ("taken_on", "years"),
    [
        (date(2026, 1, 1), {2026: "open"}),  # the first day of the first year
        (TODAY, {2026: "open"}),  # today
        (date(2026, 2, 28), {2025: "missed", 2026: "open"}),  # in the grace
        (date(2025, 5, 1), {2025: "missed", 2026: "open"}),  # found again later: it fills its own year
        (date(2026, 5, 1), {2026: "fulfilled"}),  # more than asked, in the year itself
    ],
)
def test_a_date_that_can_count_is_taken(taken_on: date, years: dict[int, str]) -> None:
    refuse_date(taken_on, TODAY, years)


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_no_future_day_is_ever_taken(taken_on: date, today: date) -> None:
    years = dict.fromkeys(range(2020, 2031), "open")
    if taken_on > today:
        with pytest.raises(NotYetTaken):
            refuse_date(taken_on, today, years)
    else:
        refuse_date(taken_on, today, years)


def test_a_leap_day_counts() -> None:
    refuse_date(date(2028, 2, 29), date(2028, 2, 29) + timedelta(days=1), {2028: "open"})


@pytest.mark.parametrize("minutes", [SHORTEST, LONGEST])
def test_the_shortest_and_the_longest_are_taken(minutes: int) -> None:
    refuse_length(minutes, None, "")


@pytest.mark.parametrize("minutes", [0, SHORTEST - 1, LONGEST + 1])
def test_too_short_and_too_long_are_refused(minutes: int) -> None:
    with pytest.raises(WrongLength):
        refuse_length(minutes, None, "")


def test_an_offering_gives_no_more_than_its_length() -> None:
    refuse_length(120, 120, "2 h")
    with pytest.raises(LongerThanOffered):
        refuse_length(121, 120, "2 h")


@pytest.mark.parametrize(
    ("content_type", "size", "refusal"),
    [
        ("application/pdf", 0, EmptyEvidence),
        ("application/pdf", 1_000_001, EvidenceTooLarge),
        ("text/html", 10, WrongEvidence),
        ("image/svg+xml", 10, WrongEvidence),  # a drawing can hold a script
        ("application/octet-stream", 10, WrongEvidence),
    ],
)
def test_evidence_is_bounded_and_of_a_known_type(content_type: str, size: int, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        refuse_evidence(content_type, size, 1_000_000)


@pytest.mark.parametrize("content_type", TYPES)
def test_the_three_types_are_taken_up_to_the_bound(content_type: str) -> None:
    refuse_evidence(content_type, 1_000_000, 1_000_000)


@pytest.mark.parametrize("state", ["waiting", "more-asked", "accepted"])
def test_the_same_is_not_sent_twice(state: str) -> None:
    with pytest.raises(AlreadySent):
        refuse_twice([state])


def test_what_was_taken_back_or_not_counted_can_be_claimed_again() -> None:
    refuse_twice(["withdrawn", "not-counted"])


def test_nobody_decides_on_their_own_claim() -> None:
    refuse_own("alice", "dana")
    with pytest.raises(OwnClaim):
        refuse_own("dana", "dana")
