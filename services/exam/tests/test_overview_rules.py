"""The one next step."""

from dataclasses import replace

import pytest

from exam.overview.rules import Facts, Next, next_step

FRESH = Facts(
    eligible=True,
    sitting_open=False,
    passed=False,
    plan_new=False,
    conversation_first=False,
    written_done=False,
    oral_done=False,
    oral_booked=False,
)
CASES: list[tuple[dict[str, bool], Next]] = [
    # the training is not finished
    ({"eligible": False, "passed": True}, Next.TRAINING),
    # nothing taken yet
    ({}, Next.WRITTEN),
    # a sitting is open: nothing else matters
    ({"sitting_open": True, "oral_booked": True}, Next.CONTINUE),
    # the written part is done
    ({"written_done": True}, Next.ORAL),
    ({"written_done": True, "oral_booked": True}, Next.ORAL_DAY),
    ({"written_done": True, "oral_done": True}, Next.WAIT),
    # the oral part came first
    ({"oral_done": True}, Next.WRITTEN),
    # a result is there
    ({"passed": True, "written_done": True, "oral_done": True}, Next.COMMITMENT),
    ({"plan_new": True}, Next.PLAN),
    ({"plan_new": True, "conversation_first": True}, Next.TALK_FIRST),
]


@pytest.mark.parametrize(("facts", "expected"), CASES)
def test_there_is_always_exactly_one_next_step(facts: dict[str, bool], expected: Next) -> None:
    assert next_step(replace(FRESH, **facts)) is expected
