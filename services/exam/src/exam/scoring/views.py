from dataclasses import dataclass

from pydantic import BaseModel

from exam.attempts.rules import Part
from exam.scoring.rules import State


@dataclass(frozen=True)
class ScoredTask:
    """One written answer, or one talk, that people score: all that is known of it. No door shows it."""

    id: str
    code: str
    part: Part
    sitting_id: str
    person_id: str
    entry_id: str
    entry_version: int
    round: str
    first_examiner: str | None
    second_examiner: str | None
    state: State


class TaskOf(BaseModel, frozen=True):
    """A task for a tool that knows whom it is about. `rows`: of the rubric."""

    id: str
    rows: tuple[str, ...]
