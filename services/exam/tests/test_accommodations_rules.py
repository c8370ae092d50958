"""What can be asked for, and what one's own word is enough for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from exam.accommodations import rules
from exam.accommodations.inputs import RequestAccommodations, RequestAccommodationsPage
from exam.accommodations.rules import (
    GROUPS,
    PNP,
    TIMES,
    WHAT_TO_DO,
    Arrangement,
    Kind,
    arrangement,
    let_go,
    minutes_planned,
    percent,
    superseded,
)

PERCENTS = [
    # nothing about time
    ((), 100),
    ((Kind.BREAKS, Kind.READER), 100),
    ((Kind.TIME_1_25,), 125),
    ((Kind.TIME_1_5, Kind.BREAKS), 150),
    ((Kind.TIME_2,), 200),
    # without a limit
    ((Kind.UNLIMITED,), None),
    ((Kind.TIME_2, Kind.UNLIMITED), None),
]


@pytest.mark.parametrize(("approved", "expected"), PERCENTS)
def test_time_follows_from_what_is_approved(approved: tuple[Kind, ...], expected: int | None) -> None:
    assert percent(approved) == expected


def test_every_kind_has_a_term_to_export_and_no_kind_says_why() -> None:
    assert set(PNP) == set(Kind)
    assert not set(WHAT_TO_DO) & set(TIMES)


def test_a_new_time_ends_the_old_one_only_when_it_is_approved() -> None:
    assert let_go({Kind.TIME_2, Kind.BREAKS}, {Kind.UNLIMITED}) == {Kind.BREAKS}
    assert superseded({Kind.TIME_2, Kind.BREAKS}, Kind.UNLIMITED) == {Kind.TIME_2}
    assert let_go({Kind.TIME_2, Kind.BREAKS}, {Kind.BREAKS}) == {Kind.TIME_2}


def test_minutes_and_breaks_follow_from_what_is_approved() -> None:
    found = arrangement([Kind.TIME_1_5, Kind.PLUS_30, Kind.BREAKS_60])

    assert (found.percent, found.minutes, found.breaks, found.break_minutes) == (150, 30, True, 60)
    assert arrangement([]) == Arrangement()
    assert superseded({Kind.PLUS_15, Kind.TIME_2}, Kind.PLUS_60) == {Kind.PLUS_15}
    assert let_go({Kind.PLUS_15, Kind.TIME_2}, {Kind.PLUS_60}) == {Kind.TIME_2}


@given(st.sets(st.sampled_from(Kind)))
def test_at_most_one_answer_about_time_is_taken(kinds: set[Kind]) -> None:
    if any(len(kinds & set(group)) > 1 for group in GROUPS):
        with pytest.raises(rules.OneTimeOnly):
            rules.refuse_unless_one_time(kinds)
    else:
        rules.refuse_unless_one_time(kinds)


@pytest.mark.parametrize(
    "sent",
    [
        {"kinds": ["diagnosis"]},
        {"kinds": ["breaks"], "words": "x" * 4_001},
        {"kinds": ["breaks"], "words": "\0"},
        {"kinds": ["breaks"], "name": "x" * 201},
        {"kinds": ["breaks"], "reason": "Nobody asks."},
    ],
)
def test_what_cannot_be_asked_for_is_not_taken(sent: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        RequestAccommodations.model_validate(sent)


def test_a_page_asks_for_one_time_and_what_else_is_ticked() -> None:
    sent = RequestAccommodationsPage.model_validate({"time": "time_2", "supports": ["breaks"]})

    assert sent.kinds == {Kind.TIME_2, Kind.BREAKS}
    assert RequestAccommodationsPage.model_validate({"time": "none"}).kinds == frozenset()


MOVES = {("asked", "approve"), ("asked", "decline"), ("asked", "end"), ("approved", "end")}


@pytest.mark.parametrize("state", rules.State)
@pytest.mark.parametrize("verb", ["approve", "decline", "end"])
def test_a_decision_is_taken_once_and_what_is_approved_only_ends(state: rules.State, verb: str) -> None:
    assert rules.MOVES.allow(state, verb) is ((state, verb) in MOVES)  # type: ignore[arg-type]


def test_a_talk_is_planned_as_long_as_the_person_needs() -> None:
    assert minutes_planned(40, Arrangement(150)) == 60
    assert minutes_planned(40, Arrangement(150, minutes=15)) == 75
    assert minutes_planned(40, Arrangement(None)) is None
