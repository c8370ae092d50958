"""What is seen by somebody who studies."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from curriculum.checks.views import SheetView
from curriculum.cohorts.views import FacilitatorView
from curriculum.modules.content import LessonPage, Scenario, Turn
from curriculum.modules.views import ModuleSummary
from curriculum.study.rules import ModuleState
from curriculum.trainings.rules import State
from shared.versions import base_of


class ModuleLine(BaseModel, frozen=True):
    module: ModuleSummary
    state: ModuleState


class Next(BaseModel, frozen=True):
    """The one next step. `module` and `page` where they say more."""

    kind: Literal["apply", "teach", "draft", "waiting", "group", "commit", "read", "check", "practice", "done"]
    module: int | None = None
    title: str | None = None
    page: int | None = None
    url: str


class Overview(BaseModel, frozen=True):
    modules: tuple[ModuleLine, ...]
    next: Next
    completed: int
    required: int
    training: State | None
    facilitators: tuple[FacilitatorView, ...] = ()


class ModuleProgress(BaseModel, frozen=True):
    state: ModuleState
    keeps: bool
    """Whether what one does here is written down."""
    read: frozenset[int] = frozenset()
    tries: int = 0
    opened_by: int
    facilitators: tuple[FacilitatorView, ...] = ()


class Lesson(BaseModel, frozen=True):
    number: int
    title: str
    outcomes: tuple[str, ...]
    pages: tuple[LessonPage, ...]
    progress: ModuleProgress


class OpenPage(BaseModel, frozen=True):
    """A page of a lesson, and whether it is kept that this reader read it."""

    lesson: LessonPage
    keeps: bool


class OpenTurn(BaseModel, frozen=True):
    """Where somebody stands in a talk that they walk through."""

    scenario: Scenario
    name: str
    turn: Turn


class CheckView(SheetView, frozen=True):
    module: int


class ReflectionView(BaseModel, frozen=True):
    text: str
    kept_at: datetime | None

    @property
    def base(self) -> str:
        return base_of({"text": self.text})
