import pytest
from hypothesis import given as any_of
from hypothesis import strategies as some

from curriculum.study.rules import (
    CommitmentFirst,
    ModuleLocked,
    PlaceFirst,
    Reader,
    refuse_unless_readable,
    refuse_unless_studying,
)
from curriculum.trainings.rules import State
from shared.refusals import Refusal


@any_of(some.integers(0, 34))
def test_one_module_is_next_and_all_after_it_are_locked(done: int) -> None:
    reader = Reader(State.STUDYING, frozenset(range(1, done + 1)))

    states = [reader.state_of(number) for number in range(1, 35)]

    assert states[:done] == ["completed"] * done
    assert states[done : done + 1] == ["here"][: 34 - done]
    assert set(states[done + 1 :]) <= {"locked"}


@pytest.mark.parametrize(
    ("reader", "number", "refusal"),
    [
        (Reader(), 1, None),  # the first module is open to everybody
        (Reader(), 2, PlaceFirst),
        (Reader(State.ADMITTED), 1, None),
        (Reader(State.ADMITTED), 2, CommitmentFirst),  # a place, but nothing signed yet
        (Reader(State.STUDYING), 2, ModuleLocked),
        (Reader(State.STUDYING, frozenset({1})), 2, None),
        (Reader(State.STUDYING, frozenset({1})), 3, ModuleLocked),
        (Reader(State.COMPLETED), 34, None),  # whoever is done may read everything again
        (Reader(teaches=True), 34, None),  # facilitators prepare
    ],
)
def test_who_may_open_which_module(reader: Reader, number: int, refusal: type[Refusal] | None) -> None:
    if refusal is None:
        refuse_unless_readable(reader, number)
    else:
        with pytest.raises(refusal):
            refuse_unless_readable(reader, number)


@pytest.mark.parametrize(
    ("reader", "refusal"),
    [
        (Reader(), PlaceFirst),  # reading is open, but nothing is kept without a place
        (Reader(teaches=True), PlaceFirst),
        (Reader(State.ADMITTED), CommitmentFirst),
        (Reader(State.STUDYING), None),
    ],
)
def test_only_people_in_training_have_something_kept(reader: Reader, refusal: type[Refusal] | None) -> None:
    if refusal is None:
        refuse_unless_studying(reader, 1)
    else:
        with pytest.raises(refusal):
            refuse_unless_studying(reader, 1)
