"""What people see of the short course, and of how far they are in it."""

from datetime import date

from pydantic import BaseModel

from curriculum.course.content import Statement
from curriculum.course.rules import Moment
from curriculum.modules.content import LessonPage


class CourseProgress(BaseModel, frozen=True):
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


class CourseView(BaseModel, frozen=True):
    title: str
    outcomes: tuple[str, ...]
    pages: tuple[LessonPage, ...]
    minutes: int
    statements: tuple[Statement, ...]
    progress: CourseProgress | None
    """Of whoever asks, if they take the course."""


class CourseAttendance(BaseModel, frozen=True):
    """What stands on the attendance paper. It is not a certification."""

    number: str
    name: str
    course: str
    attended_on: date
    minutes: int
    minutes_beside: int


class Figure(BaseModel, frozen=True):
    people: int
    """Always whole tens."""
    mean: float | None


class StatementFigures(BaseModel, frozen=True):
    statement: Statement
    before: Figure
    after: Figure
