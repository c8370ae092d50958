"""The short course as it is read from its files, what people send, and what they see of it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from curriculum.checks.views import SheetView
from curriculum.course.rules import Moment
from curriculum.modules.content import Content, LessonPage, Module
from shared.inputs import Input, Name

StatementId = Annotated[str, Field(pattern=r"^[a-z0-9-]+$", max_length=40)]
Step = Annotated[int, Field(ge=1, le=5)]
"""From "I disagree strongly" to "I agree strongly"."""
PageNumber = Annotated[int, Field(ge=1, le=50)]


class Statement(Content):
    """One agrees with it or not; there is no right answer."""

    id: StatementId
    statement: str
    kind: Literal["agree-scale"]


class Course(Content):
    """For people who work beside peer specialists; made of the same parts as a module."""

    module: Module
    statements: Annotated[tuple[Statement, ...], Field(min_length=8, max_length=8)]
    """Asked before the first page and again after the last."""

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(one.id for one in self.statements)

    def minutes_of(self, read: frozenset[int]) -> int:
        """Of the pages that were read, and of the check."""
        return sum(page.minutes for page in self.module.lesson if page.number in read) + (
            self.module.minutes.check or 0
        )

    @property
    def minutes_beside(self) -> int:
        """Of what nobody here sees being done: the talk, the reflection, the practice with others."""
        stated = self.module.minutes
        return sum(minutes or 0 for minutes in (stated.scenario, stated.reflection, stated.practice))


class TakerName(Input):
    """The name that the paper shall show."""

    name: Name


class CoursePagesRead(Input):
    pages: Annotated[tuple[PageNumber, ...], Field(min_length=1, max_length=50)]


class Agreement(Input):
    """Statement id to how far one agrees, from 1 to 5. Any may be left out."""

    answers: Annotated[dict[StatementId, Step], Field(max_length=20)]


class View(BaseModel, frozen=True):
    """What a door shows."""


class CourseProgress(View):
    """How far somebody is who takes the course."""

    name: str
    read: frozenset[int]
    unread: tuple[int, ...]
    """What is still to be read before the check."""
    tries: int
    passed: bool
    moment: Moment | None
    """Whether the questions of before or of after are open now."""
    paper: str | None


class CourseView(View):
    title: str
    outcomes: tuple[str, ...]
    pages: tuple[LessonPage, ...]
    minutes: int
    statements: tuple[Statement, ...]
    progress: CourseProgress | None
    """Of whoever asks, if they take the course."""


class CourseCheckView(SheetView, frozen=True):
    """A try at the check of the short course."""


class CourseAttendance(View):
    """What stands on the attendance paper. It is not a certification."""

    number: str
    name: str
    course: str
    attended_on: date
    minutes: int
    minutes_beside: int


class Figure(View):
    people: int
    """Always whole tens."""
    mean: float | None


class StatementFigures(View):
    statement: Statement
    before: Figure
    after: Figure
