"""What a candidate sees of a sitting. No key, no rubric, no points."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from pydantic import BaseModel, SerializeAsAny

from exam.clocks.views import Time
from exam.forms.views import Question
from exam.items.kinds.view import QuestionView
from exam.items.rules import Responses
from exam.sittings.rules import State, SubmittedBy


class Receipt(BaseModel, frozen=True):
    """`sequence`: the number that the version was given. `counts`: whether it is the answer, or a newer one is."""

    saved_at: datetime | None
    sequence: int
    counts: bool = True


class Mark(BaseModel, frozen=True):
    """A line of the review: is there an answer, is there a flag?"""

    item_id: str
    position: int
    kind: str
    answered: bool
    flagged: bool


class SittingHead(BaseModel, frozen=True):
    """What every page of a sitting shows of it."""

    id: str
    state: State
    on_break: bool
    paused: bool
    """By whoever watches over the examination."""
    breaks_stop_clock: bool
    break_left_minutes: int | None
    """For how much longer a break stops the clock; None without a limit, or where breaks do not stop it."""
    read_aloud: bool
    time: Time

    def template(self, wanted: str) -> str:
        """Each page of a sitting, or what stands in its place: the break, or that it is over."""
        if self.state != State.OPEN:
            return "answers/over.html"
        if self.paused:
            return "answers/paused.html"
        return "answers/on_break.html" if self.on_break else wanted


class SittingView(SittingHead, frozen=True):
    started_at: datetime
    submitted_at: datetime | None
    submitted_by: SubmittedBy | None
    on_paper: bool
    """Two people key it from a sheet, and only then it is sent in."""
    questions: tuple[Mark, ...]

    @property
    def unanswered(self) -> int:
        return sum(not mark.answered for mark in self.questions)


class SittingWithQuestions(BaseModel, frozen=True):
    """The whole sitting for a program that shows it in its own way."""

    sitting: SittingView
    questions: tuple[SerializeAsAny[QuestionView], ...]


class Saved(NamedTuple):
    """A version as it is kept; one with the number 0 is an answer that nobody gave yet."""

    answer: Responses
    sequence: int
    saved_at: datetime | None


@dataclass(frozen=True)
class Submission:
    """A sitting as scoring imports it; `answers` by item, none where nothing was answered."""

    sitting_id: str
    person_id: str
    rule_set: str
    submitted_at: datetime
    questions: tuple[Question, ...]
    answers: dict[str, Responses]
