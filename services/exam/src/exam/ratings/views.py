"""What examiners see: a code, an answer, a rubric. No person, no name, no accommodation."""

from dataclasses import dataclass, field
from datetime import datetime

from pydantic import BaseModel, Field

from exam.attempts.rules import Part
from exam.items.content import Anchor, Rubric, Scenario
from exam.ratings.inputs import CommitRating
from exam.ratings.rules import ClaimState


@dataclass(frozen=True)
class Given:
    """Of each row the score and, of a talk, what was heard; and what all of it rests on."""

    scores: dict[str, int] = field(default_factory=dict)
    note: str = ""
    evidence: dict[str, str] = field(default_factory=dict)


class MyRating(BaseModel, frozen=True):
    """What was undone is still here, to be given anew.

    `rater`: as the first, the second, or a third who settles it; none of a lead, who reads it again.
    `undo_until`: where it is given and does not stand yet.
    """

    rater: int | None = Field(serialization_alias="place")
    state: ClaimState
    scores: dict[str, int]
    note: str
    evidence: dict[str, str]
    undo_until: datetime | None

    @property
    def base(self) -> str:
        return CommitRating.standing(scores=self.scores, note=self.note, evidence=self.evidence).mark()


class Task(BaseModel, frozen=True):
    """One thing to score. `notes`: of the first two, without scores, for a third and for who judges a talk anew."""

    id: str
    code: str
    part: Part
    stem: str
    covers: tuple[str, ...] = ()
    answer: str | None = None
    rubric: Rubric
    anchors: tuple[Anchor, ...] = ()
    scenario: Scenario | None = None
    rating: MyRating | None
    anew: bool = False
    notes: tuple[str, ...] = ()
    evidence: dict[str, tuple[str, ...]] = {}
    """Of each row, what the first two heard."""
    calibration: str | None = None
    """Of a specimen that one is calibrated with, the round that it is a part of."""


class Undoable(BaseModel, frozen=True):
    """What an examiner gave last and can undo for a moment."""

    task_id: str
    code: str
    part: Part
    until: datetime
