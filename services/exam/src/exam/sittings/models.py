"""What a candidate sees of a sitting. No key, no rubric, no points."""

from datetime import datetime

from pydantic import BaseModel, SerializeAsAny

from exam.items.content import Guide
from exam.items.kinds.kind import QuestionView


class Mark(BaseModel, frozen=True):
    """A line of the review: is there an answer, is there a flag?"""

    item_id: str
    position: int
    kind: str
    answered: bool
    flagged: bool


class Time(BaseModel, frozen=True):
    """`deadline` is None without a limit, or while a break stops the clock; `left` then still says what is left."""

    unlimited: bool
    deadline: datetime | None
    left_seconds: int | None
    percent: int | None


class SittingView(BaseModel, frozen=True):
    id: str
    state: str
    started_at: datetime
    submitted_at: datetime | None
    submitted_by: str | None
    on_break: bool
    breaks_stop_clock: bool
    read_aloud: bool
    time: Time
    questions: tuple[Mark, ...]

    @property
    def unanswered(self) -> int:
        return sum(not mark.answered for mark in self.questions)


class SittingWithQuestions(BaseModel, frozen=True):
    """The whole sitting for a program that shows it in its own way."""

    sitting: SittingView
    questions: tuple[SerializeAsAny[QuestionView], ...]


class QuestionPage(BaseModel, frozen=True):
    """`here`: whether this window is the one that writes. `template`: how this kind of item is shown."""

    sitting: SittingView
    question: QuestionView
    template: str
    here: bool
    total: int


class OpenSitting(BaseModel, frozen=True):
    """A sitting as an administrator sees it: who sits, how it stands, nothing of the answers."""

    id: str
    person_id: str
    name: str | None
    state: str
    started_at: datetime
    deadline: datetime | None
    on_break: bool
    answered: int


class Start(BaseModel, frozen=True):
    """What a candidate reads before the clock starts: the guide, and what is set up for them."""

    guide: Guide
    minutes: int | None
    kinds: tuple[str, ...]
    open_sitting: str | None
    may_begin: bool
    why_not: str | None
