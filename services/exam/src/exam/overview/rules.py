"""The one next step of a candidate."""

from dataclasses import dataclass
from enum import StrEnum


class Next(StrEnum):
    TRAINING = "training"
    CONTINUE = "continue"
    PLAN = "plan"
    TALK_FIRST = "talk_first"
    COMMITMENT = "commitment"
    WRITTEN = "written"
    ORAL = "oral"
    ORAL_DAY = "oral_day"
    WAIT = "wait"


class Stage(StrEnum):
    """Of one part."""

    PASSED = "passed"
    SCORED_SOON = "scored_soon"
    OPEN = "open"
    BOOKED = "booked"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Facts:
    """`done`: passed and standing, or sent in and being scored. `plan_new`: a study plan and nothing begun since."""

    eligible: bool
    sitting_open: bool
    passed: bool
    plan_new: bool
    conversation_first: bool
    written_done: bool
    oral_done: bool
    oral_booked: bool


STEPS: tuple[tuple[str, Next], ...] = (
    ("sitting_open", Next.CONTINUE),
    ("passed", Next.COMMITMENT),
    ("conversation_first", Next.TALK_FIRST),
    ("plan_new", Next.PLAN),
)
"""What comes before everything else, in this order."""


def next_step(facts: Facts) -> Next:
    if not facts.eligible:
        return Next.TRAINING
    for name, step in STEPS:
        if getattr(facts, name):
            return step
    if not facts.written_done:
        return Next.WRITTEN
    if facts.oral_done:
        return Next.WAIT
    return Next.ORAL_DAY if facts.oral_booked else Next.ORAL


def stage_of(*, passed: bool, being_scored: bool, is_open: bool = False, booked: bool = False) -> Stage:
    stages = ((Stage.PASSED, passed), (Stage.SCORED_SOON, being_scored), (Stage.OPEN, is_open), (Stage.BOOKED, booked))
    return next((stage for stage, holds in stages if holds), Stage.AHEAD)
