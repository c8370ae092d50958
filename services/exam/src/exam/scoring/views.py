"""What examiners see: a code, an answer, a rubric. No person, no name, no accommodation."""

from datetime import datetime

from pydantic import BaseModel, Field

from exam.appointments.views import OralAhead
from exam.attempts.rules import Part
from exam.items.content import Anchor, Rubric, Scenario
from exam.scoring.inputs import CommitRating
from exam.scoring.rules import RatingState, WorkState


class Work(BaseModel, frozen=True):
    """A line of "my work"."""

    task_id: str
    code: str
    part: Part
    third: bool
    state: WorkState
    since: datetime


class WorkList(BaseModel, frozen=True):
    """`after`: where the next page of what is free begins, if there is one."""

    confirmed: bool
    on_panel: bool
    mine: tuple[Work, ...]
    free: tuple[Work, ...]
    after: str
    orals: tuple[OralAhead, ...] = Field(serialization_alias="talks")
    committed: int

    @property
    def next(self) -> Work | None:
        """The one thing to do next: what is begun, else what waits longest."""
        begun = [work for work in self.mine if work.state == WorkState.OPEN]
        return next(iter((*begun, *self.free)), None)


class MyRating(BaseModel, frozen=True):
    """`rater`: as the first, the second, or a third who settles it."""

    rater: int = Field(serialization_alias="place")
    state: RatingState
    scores: dict[str, int]
    note: str
    frozen: bool

    @property
    def base(self) -> str:
        return CommitRating.standing(scores=self.scores, note=self.note).mark()


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


class Adjudication(BaseModel, frozen=True):
    """For administrators: what waits for a third examiner, without anybody's scores."""

    code: str
    part: Part
    since: datetime
    taken: bool


class TaskOf(BaseModel, frozen=True):
    """A task for a tool that knows whom it is about. `rows`: of the rubric."""

    id: str
    rows: tuple[str, ...]
