"""Nobody steps aside from a talk they held, since only its two can score it."""

import pytest

from exam.work.rules import HeldByYou, refuse_if_held_by


@pytest.mark.parametrize("examiners", [("bob", "carol"), (None, None), ()])
def test_whoever_did_not_hold_it_steps_aside(examiners: tuple[str | None, ...]) -> None:
    refuse_if_held_by("cem", examiners)


@pytest.mark.parametrize("examiner", ["bob", "carol"])
def test_each_of_its_two_asks_an_administrator(examiner: str) -> None:
    with pytest.raises(HeldByYou):
        refuse_if_held_by(examiner, ("bob", "carol"))
