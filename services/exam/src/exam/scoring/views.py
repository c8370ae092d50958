"""What examiners see: a code, an answer, a rubric. No person, no name, no accommodation."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from exam.items.content import Anchor, Rubric, Scenario
from exam.items.rules import Response
from exam.scoring.rules import Part


class Work(BaseModel, frozen=True):
    """A line of "my work". `state`: free, open (taken by me), or committed (by me, and can still be changed)."""

    task_id: str
    code: str
    part: Literal["written", "oral"]
    third: bool
    state: Literal["free", "open", "committed"]
    since: datetime


class TalkAhead(BaseModel, frozen=True):
    """A talk that this examiner holds; `what_to_do` are sentences (msgids) about what to do, never why."""

    oral_id: str
    code: str
    starts_at: datetime
    place: str
    minutes: int | None
    with_examiner: str
    what_to_do: tuple[str, ...]


class WorkList(BaseModel, frozen=True):
    confirmed: bool
    on_panel: bool
    mine: tuple[Work, ...]
    free: tuple[Work, ...]
    talks: tuple[TalkAhead, ...]
    committed: int

    @property
    def next(self) -> Work | None:
        """The one thing to do next: what is begun, else what waits longest."""
        begun = [work for work in self.mine if work.state == "open"]
        return next(iter((*begun, *self.free)), None)


class MyRating(BaseModel, frozen=True):
    place: int
    state: str
    scores: dict[str, int]
    note: str
    frozen: bool


class Task(BaseModel, frozen=True):
    """One thing to score. `notes` are what the first two heard, without their scores; only a third sees them."""

    id: str
    code: str
    part: Literal["written", "oral"]
    stem: str
    covers: tuple[str, ...] = ()
    answer: str | None = None
    rubric: Rubric
    anchors: tuple[Anchor, ...] = ()
    scenario: Scenario | None = None
    rating: MyRating | None
    notes: tuple[str, ...] = ()


class Talk(BaseModel, frozen=True):
    """A talk before it is held: who plays what, what to say, what to do."""

    ahead: TalkAhead
    scenario: Scenario


class Adjudication(BaseModel, frozen=True):
    """For administrators: what waits for a third examiner, without anybody's scores."""

    code: str
    part: str
    since: datetime
    taken: bool


class ScoredItem(BaseModel, frozen=True):
    """What the answer to an item reached of the highest, scored by its kind or by people."""

    item: str
    domain: str
    response: Response
    reached: float
    highest: float


class ScoredWritten(BaseModel, frozen=True):
    """A written part of which everything is scored."""

    part: Literal[Part.WRITTEN] = Part.WRITTEN
    sitting_id: str
    rule_set: str
    items: tuple[ScoredItem, ...]


class ScoredOral(BaseModel, frozen=True):
    """`rows`: the score of each row of the rubric of this scenario, in this version."""

    part: Literal[Part.ORAL] = Part.ORAL
    sitting_id: str
    rule_set: str
    scenario: str
    version: int
    rows: dict[str, float]


Scored = Annotated[ScoredWritten | ScoredOral, Field(discriminator="part")]
"""A part of which everything is scored, as a result is drafted from it."""
