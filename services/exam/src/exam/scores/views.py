from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel

from exam.attempts.rules import Part
from exam.items.rules import Response


class ScoredItem(BaseModel, frozen=True):
    """What the answer to an item reached of the highest, scored by its kind or by people."""

    item: str
    domain: str
    response: Response
    reached: float
    highest: float
    key: int = 1
    """The version of the key that it was scored by, where it was."""


class WrittenScores(BaseModel, frozen=True):
    items: tuple[ScoredItem, ...]


class OralScores(BaseModel, frozen=True):
    """`rows`: the score of each row of the rubric of this scenario, in this version."""

    scenario: str
    version: int
    rows: dict[str, float]


@dataclass(frozen=True)
class PartScores:
    """A part of which everything is scored."""

    sitting_id: str
    person_id: str
    part: Part
    rule_set: str
    scores: WrittenScores | OralScores


@dataclass(frozen=True)
class WrittenPart:
    """`person_id`: for whoever counts people in groups, and nobody else."""

    sitting_id: str
    person_id: str
    rule_set: str
    scores: WrittenScores


@dataclass(frozen=True)
class KeptScores:
    """A part that waits for the other one."""

    sitting_id: str
    person_id: str
    part: Part
    since: datetime
