"""A time for a talk is ahead, has a place and two examiners, and is taken once."""

from datetime import UTC, datetime, timedelta
from typing import Literal

import pytest

from exam.slots.rules import (
    MOVES,
    BothAreCps,
    InThePast,
    NowhereYet,
    OneIsCps,
    State,
    TimeTaken,
    TwoExaminers,
    refuse_unless_ahead,
    refuse_unless_pair,
    refuse_unless_somewhere,
)
from shared.refusals import Refusal

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
PANEL = {"bob": True, "carol": False, "cem": True, "erik": False}


@pytest.mark.parametrize(
    ("first", "second", "needed"),
    [
        ("bob", "carol", 1),
        ("carol", "bob", 1),
        ("bob", "cem", 1),
        ("bob", "cem", 2),
        # where the rules ask for none
        ("carol", "erik", 0),
    ],
)
def test_two_of_the_panel_hold_a_talk_with_as_many_cps_as_the_rules_ask_for(
    first: str, second: str, needed: int
) -> None:
    refuse_unless_pair(first, second, PANEL, needed)


@pytest.mark.parametrize(("first", "second"), [("bob", "bob"), ("bob", "nobody"), ("nobody", "bob"), ("x", "y")])
def test_one_person_twice_and_whoever_is_not_on_the_panel_make_no_pair(first: str, second: str) -> None:
    with pytest.raises(TwoExaminers) as refused:
        refuse_unless_pair(first, second, PANEL, 0)
    assert refused.value.field == "second_examiner"


@pytest.mark.parametrize(
    ("first", "second", "needed", "refusal"), [("carol", "erik", 1, OneIsCps), ("bob", "carol", 2, BothAreCps)]
)
def test_too_few_cps_make_no_pair(first: str, second: str, needed: int, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal) as refused:
        refuse_unless_pair(first, second, PANEL, needed)
    assert refused.value.field == "second_examiner"


def test_a_time_that_begins_now_has_begun() -> None:
    refuse_unless_ahead(NOW + timedelta(seconds=1), now=NOW)
    for begun in (NOW, NOW - timedelta(days=1)):
        with pytest.raises(InThePast) as refused:
            refuse_unless_ahead(begun, now=NOW)
        assert refused.value.field == "starts_at"


@pytest.mark.parametrize(("place", "place_id"), [("By video", None), (None, "room-1"), ("", "room-1")])
def test_a_room_of_ours_or_words_say_where_it_is(place: str | None, place_id: str | None) -> None:
    refuse_unless_somewhere(place, place_id)


@pytest.mark.parametrize("place", [None, ""])
def test_without_either_it_is_nowhere(place: str | None) -> None:
    with pytest.raises(NowhereYet) as refused:
        refuse_unless_somewhere(place, None)
    assert refused.value.field == "place"


@pytest.mark.parametrize("verb", ["book", "give_back", "withdraw"])
@pytest.mark.parametrize("state", State)
def test_a_time_is_free_or_somebody_s_until_it_is_withdrawn(
    state: State, verb: Literal["book", "give_back", "withdraw"]
) -> None:
    if state == State.WITHDRAWN or (state, verb) in ((State.OPEN, "give_back"), (State.BOOKED, "book")):
        with pytest.raises(TimeTaken):
            MOVES.after(state, verb)
    else:
        leads_to = {"book": State.BOOKED, "give_back": State.OPEN, "withdraw": State.WITHDRAWN}
        assert MOVES.after(state, verb) == leads_to[verb]
