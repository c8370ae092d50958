from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from curriculum.cohorts.models import Input

QuestionId = Annotated[str, Field(max_length=20)]
Choice = Annotated[int, Field(ge=0, le=9)]


class CheckAnswers(Input):
    """Question id to the `id` of the chosen option."""

    answers: Annotated[dict[QuestionId, Choice], Field(max_length=50)]


class OptionView(BaseModel, frozen=True):
    id: int
    text: str


class QuestionView(BaseModel, frozen=True):
    id: str
    stem: str
    options: tuple[OptionView, ...]


class Answered(BaseModel, frozen=True):
    """A question after it was handed in."""

    stem: str
    chosen: str
    right: bool
    feedback: str
    better: str | None = None
    """The right answer, where another one was chosen."""
    better_because: str | None = None


class SheetView(BaseModel, frozen=True):
    id: str
    number: int
    passing: int
    questions: tuple[QuestionView, ...]
    answers: dict[str, int]
    handed_in_at: datetime | None
    right: int | None
    passed: bool | None
    result: tuple[Answered, ...] = ()
