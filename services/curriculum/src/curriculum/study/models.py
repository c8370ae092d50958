from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from curriculum.checks.models import SheetView
from curriculum.cohorts.models import FacilitatorView, Input
from curriculum.cohorts.rules import TrainingState
from curriculum.modules.queries import ModuleSummary
from curriculum.study.rules import ModuleState

PageNumber = Annotated[int, Field(ge=1, le=200)]


class PagesRead(Input):
    pages: Annotated[tuple[PageNumber, ...], Field(min_length=1, max_length=200)]


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


class CheckView(SheetView, frozen=True):
    module: int


class ReflectionView(BaseModel, frozen=True):
    text: str
    kept_at: datetime | None
