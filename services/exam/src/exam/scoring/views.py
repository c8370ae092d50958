from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel

from exam.attempts.rules import Part
from exam.scoring.rules import State, TaskKind


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
    kind: TaskKind
    for_examiner: str | None
    unjudged: bool

    @property
    def is_anew(self) -> bool:
        """For an appeal."""
        return bool(self.round) and self.kind == TaskKind.ANSWER


@dataclass(frozen=True)
class SpecimenTask:
    """A specimen for somebody to score. `rated`: id and version of its item. `waits_since`: as it is to seem."""

    specimen: str
    rated: tuple[str, int]
    part: Part
    kind: TaskKind
    round: str
    waits_since: datetime | None = None


class TaskOf(BaseModel, frozen=True):
    """A task for a tool that knows whom it is about. `rows`: of the rubric."""

    id: str
    rows: tuple[str, ...]
