"""Words are added to what was sent and is open, so many times, and somebody looks at them before a decision."""

import pytest

from registry.additions.rules import (
    MOST,
    AddedOften,
    AdditionWaits,
    ClosedAlready,
    NotSentYet,
    refuse_if_waiting,
    refuse_unless_may_add,
)


@pytest.mark.parametrize("added", [0, MOST - 1])
def test_words_are_added_to_what_was_sent_and_is_open(added: int) -> None:
    refuse_unless_may_add(sent=True, closed=False, added=added)


def test_a_draft_is_written_on_and_not_added_to() -> None:
    with pytest.raises(NotSentYet):
        refuse_unless_may_add(sent=False, closed=False, added=0)


@pytest.mark.parametrize("added", [0, MOST])
def test_nothing_is_added_to_what_is_closed(added: int) -> None:
    with pytest.raises(ClosedAlready):
        refuse_unless_may_add(sent=True, closed=True, added=added)


def test_who_has_more_to_say_is_rung_up() -> None:
    with pytest.raises(AddedOften):
        refuse_unless_may_add(sent=True, closed=False, added=MOST)


def test_nobody_decides_before_it_was_looked_at() -> None:
    refuse_if_waiting(False)
    with pytest.raises(AdditionWaits):
        refuse_if_waiting(True)
