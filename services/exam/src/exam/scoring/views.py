"""What examiners see: a code, an answer, a rubric. No person, no name, no accommodation."""

from pydantic import BaseModel, Field

from exam.attempts.rules import Part
from exam.items.content import Anchor, Rubric, Scenario
from exam.scoring.inputs import CommitRating
from exam.scoring.rules import RatingState


class MyRating(BaseModel, frozen=True):
    """`rater`: as the first, the second, or a third who settles it."""

    rater: int = Field(serialization_alias="place")
    state: RatingState
    scores: dict[str, int]
    note: str
    evidence: dict[str, str]
    frozen: bool

    @property
    def base(self) -> str:
        return CommitRating.standing(scores=self.scores, note=self.note, evidence=self.evidence).mark()


class Task(BaseModel, frozen=True):
    """One thing to score. `notes` are what the first two heard, without their scores; only a third sees them."""

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
    notes: tuple[str, ...] = ()
    evidence: dict[str, tuple[str, ...]] = {}
    """Of each row, what the first two heard; only a third sees it."""


class TaskOf(BaseModel, frozen=True):
    """A task for a tool that knows whom it is about. `rows`: of the rubric."""

    id: str
    rows: tuple[str, ...]
