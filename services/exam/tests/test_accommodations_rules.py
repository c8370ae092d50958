"""What can be asked for, and what one's own word is enough for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.accommodations import rules
from exam.accommodations.rules import KINDS, PNP, TIMES, WHAT_TO_DO, let_go, minutes_planned, percent, superseded

PERCENTS = [
    # nothing about time
    ((), 100),
    (("breaks", "reader"), 100),
    (("time_1_25",), 125),
    (("time_1_5", "breaks"), 150),
    (("time_2",), 200),
    # without a limit
    (("unlimited",), None),
    (("time_2", "unlimited"), None),
]


@pytest.mark.parametrize(("approved", "expected"), PERCENTS)
def test_time_follows_from_what_is_approved(approved: tuple[str, ...], expected: int | None) -> None:
    assert percent(approved) == expected


def test_every_kind_has_a_term_to_export_and_no_kind_says_why() -> None:
    assert set(PNP) == set(KINDS)
    assert not set(WHAT_TO_DO) & set(TIMES)


def test_a_new_time_ends_the_old_one_only_when_it_is_approved() -> None:
    assert let_go({"time_2", "breaks"}, {"unlimited"}) == {"breaks"}
    assert superseded({"time_2", "breaks"}, "unlimited") == {"time_2"}
    assert let_go({"time_2", "breaks"}, {"breaks"}) == {"time_2"}


@given(st.sets(st.sampled_from(KINDS)))
def test_at_most_one_answer_about_time_is_taken(kinds: set[str]) -> None:
    if len(kinds & set(TIMES)) > 1:
        with pytest.raises(rules.OneTimeOnly):
            rules.refuse_unless_askable(kinds)
    else:
        rules.refuse_unless_askable(kinds)


def test_what_is_not_in_the_list_is_not_taken() -> None:
    with pytest.raises(rules.UnknownKind):
        rules.refuse_unless_askable({"diagnosis"})


@pytest.mark.parametrize("state", rules.State)
def test_an_accommodation_moves_only_as_the_table_says(state: rules.State) -> None:
    for to in rules.State:
        if to in rules.MOVES[state]:
            assert rules.move(state, to) is to
        else:
            with pytest.raises(rules.AlreadyDecided):
                rules.move(state, to)


def test_a_talk_is_planned_as_long_as_the_person_needs() -> None:
    assert minutes_planned(40, 150) == 60
    assert minutes_planned(40, None) is None
