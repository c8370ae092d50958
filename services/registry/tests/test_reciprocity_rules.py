"""What another agency certified is asked for once, with a day that has come."""

from datetime import date, timedelta

import pytest

from registry.reciprocity.rules import (
    MOVES,
    AlreadyAsked,
    AlreadyDecided,
    NotNeeded,
    NotYet,
    State,
    refuse_if_asked,
    refuse_unless_past,
)

TODAY = date(2026, 5, 9)


def test_who_was_certified_today_can_ask_today() -> None:
    refuse_unless_past(TODAY, TODAY)
    refuse_unless_past(TODAY - timedelta(days=900), TODAY)
    with pytest.raises(NotYet) as refused:
        refuse_unless_past(TODAY + timedelta(days=1), TODAY)
    assert refused.value.field == "certified_on"


def test_who_waits_or_is_in_the_registry_does_not_ask() -> None:
    refuse_if_asked(waits=False, certified=False)
    with pytest.raises(AlreadyAsked):
        refuse_if_asked(waits=True, certified=False)
    for waits in (True, False):
        with pytest.raises(NotNeeded):
            refuse_if_asked(waits=waits, certified=True)


def test_a_request_ends_once() -> None:
    assert {state for state, _, _ in MOVES} == {State.WAITING}
    assert {to for _, _, to in MOVES} == set(State) - {State.WAITING}
    with pytest.raises(AlreadyDecided):
        MOVES.after(State.WITHDRAWN, "recognize")
