import pytest

from curriculum.cohorts.rules import MoveNotPossible
from curriculum.trainings.rules import (
    MOVES,
    AlreadyInTraining,
    MoreThanThereAre,
    OutdatedWording,
    State,
    refuse_if_admitted,
    refuse_unless_available,
    refuse_unless_current,
)


def test_a_training_is_signed_for_and_then_completed() -> None:
    assert MOVES.after(MOVES.after(State.ADMITTED, "sign"), "complete") == State.COMPLETED

    with pytest.raises(MoveNotPossible):
        MOVES.after(State.ADMITTED, "complete")


def test_a_completed_training_moves_no_more() -> None:
    assert not any(MOVES.allow(State.COMPLETED, verb) for _, verb, _ in MOVES)


def test_a_wording_that_changed_is_read_again_before_signing() -> None:
    refuse_unless_current("2008-plain-1", "2008-plain-1")

    with pytest.raises(OutdatedWording):
        refuse_unless_current("2008-plain-1", "2009-plain-1")


def test_nobody_has_two_places() -> None:
    refuse_if_admitted(has_seat=False)

    with pytest.raises(AlreadyInTraining):
        refuse_if_admitted(has_seat=True)


def test_rules_ask_for_no_more_modules_than_there_are() -> None:
    refuse_unless_available(34, 34)

    with pytest.raises(MoreThanThereAre):
        refuse_unless_available(35, 34)
