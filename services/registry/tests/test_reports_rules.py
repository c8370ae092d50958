"""Each duty against the Code has the principles that say why, and a report is answered once."""

from datetime import UTC, datetime

import pytest

from registry.reports.rules import PRINCIPLES, AlreadyAnswered, Duty, principles_of, refuse_if_answered
from shared.code_of_ethics import code_of_ethics


def test_every_duty_has_its_principles_and_all_of_them_are_in_the_code() -> None:
    numbers = {principle.number for principle in code_of_ethics().principles}

    assert set(PRINCIPLES) == set(Duty)
    assert {duty for duty in Duty if not PRINCIPLES[duty]} == {Duty.OTHER}
    assert {number for principles in PRINCIPLES.values() for number in principles} <= numbers


@pytest.mark.parametrize(
    ("duties", "principles"),
    [
        ((), ()),
        ((Duty.OTHER,), ()),
        ((Duty.NOTES, Duty.MONEY), (4, 5, 8, 10)),
        ((Duty.SECOND_ROLE, Duty.MONEY, Duty.TESTS), (4, 5, 10, 13)),
    ],
)
def test_principles_of_several_duties_are_told_once_in_their_order(
    duties: tuple[Duty, ...], principles: tuple[int, ...]
) -> None:
    assert principles_of(duties) == principles


def test_a_report_is_answered_once() -> None:
    refuse_if_answered(None)
    with pytest.raises(AlreadyAnswered):
        refuse_if_answered(datetime(2026, 5, 9, tzinfo=UTC))
