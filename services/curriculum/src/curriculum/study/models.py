from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from curriculum.cohorts.models import FacilitatorView, Input
from curriculum.cohorts.rules import TrainingState
from curriculum.modules.queries import ModuleSummary
from curriculum.study.rules import ModuleState

PageNumber = Annotated[int, Field(ge=1, le=200)]
QuestionId = Annotated[str, Field(max_length=20)]
Choice = Annotated[int, Field(ge=0, le=9)]


class PagesRead(Input):
    pages: Annotated[tuple[PageNumber, ...], Field(min_length=1, max_length=200)]


class CheckAnswers(Input):
    """Question id to the `id` of the chosen option."""

    answers: Annotated[dict[QuestionId, Choice], Field(max_length=50)]


class ReflectionText(Input):
    text: Annotated[str, Field(max_length=20_000)] = ""


class ModuleLine(BaseModel, frozen=True):
    module: ModuleSummary
    state: ModuleState


class Next(BaseModel, frozen=True):
    """The one next step. `module` and `page` where they say more."""

    kind: Literal["apply", "teach", "draft", "waiting", "commit", "read", "check", "practice", "done"]
    module: int | None = None
    title: str | None = None
    page: int | None = None
    url: str


class Overview(BaseModel, frozen=True):
    modules: tuple[ModuleLine, ...]
    next: Next
    completed: int
    required: int
    training: TrainingState | None
    facilitators: tuple[FacilitatorView, ...] = ()


class ModuleProgress(BaseModel, frozen=True):
    state: ModuleState
    keeps: bool
    """Whether what one does here is written down."""
    read: frozenset[int] = frozenset()
    tries: int = 0
    opened_by: int
    facilitators: tuple[FacilitatorView, ...] = ()


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


class CheckView(BaseModel, frozen=True):
    id: str
    module: int
    number: int
    passing: int
    questions: tuple[QuestionView, ...]
    answers: dict[str, int]
    handed_in_at: datetime | None
    right: int | None
    passed: bool | None
    result: tuple[Answered, ...] = ()


class ReflectionView(BaseModel, frozen=True):
    text: str
    kept_at: datetime | None
