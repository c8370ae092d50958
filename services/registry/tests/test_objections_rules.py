"""One objects to each person once, in time, and somebody else answers."""

import pytest

from registry.objections.rules import (
    MOVES,
    DecidedAlready,
    ObjectedBefore,
    ObjectionAnswered,
    ObjectionWaits,
    OnThePanel,
    State,
    refuse_if_on_panel,
    refuse_if_waiting,
    refuse_unless_may_object,
)


def test_one_objects_once_to_each_and_as_long_as_they_have_not_decided() -> None:
    refuse_unless_may_object(objected=False, deciding=True)
    with pytest.raises(DecidedAlready):
        refuse_unless_may_object(objected=False, deciding=False)
    for deciding in (True, False):
        with pytest.raises(ObjectedBefore):
            refuse_unless_may_object(objected=True, deciding=deciding)


def test_nobody_answers_an_objection_to_themselves_nor_to_whom_they_decide_with() -> None:
    refuse_if_on_panel("femi", {"dana", "dov"})
    for seated in ({"dana"}, {"dana", "dov"}):
        with pytest.raises(OnThePanel):
            refuse_if_on_panel("dana", seated)


def test_nobody_decides_while_an_objection_waits() -> None:
    refuse_if_waiting(False)
    with pytest.raises(ObjectionWaits):
        refuse_if_waiting(True)


def test_an_objection_is_answered_once() -> None:
    assert (MOVES.after(State.WAITING, "uphold"), MOVES.after(State.WAITING, "decline")) == (
        State.UPHELD,
        State.DECLINED,
    )
    with pytest.raises(ObjectionAnswered):
        MOVES.after(State.DECLINED, "uphold")
