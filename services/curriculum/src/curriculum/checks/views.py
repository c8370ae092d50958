"""What is seen of a check, whosever it is."""

from datetime import datetime

from pydantic import BaseModel

from shared.paging import Page
from shared.versions import base_of


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

    @property
    def base(self) -> str:
        return base_of(self.answers)


class TryView(BaseModel, frozen=True):
    """A try that was handed in, in the list of tries."""

    id: str
    number: int
    asked: int
    right: int
    passed: bool


class Tries(BaseModel, frozen=True):
    """`half_filled`: the newest one was begun and not handed in."""

    handed_in: Page[TryView] = Page()
    begun: bool = False
    half_filled: bool = False
