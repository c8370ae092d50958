from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from curriculum.base import Base
from curriculum.checks.sheet import CheckSheet
from curriculum.course.rules import NOBODY, Moment, Tally
from shared.database import instant, state_of

_JSON: Any = sa.JSON


class CourseTaker(Base, table=True):
    """Somebody who takes the short course, under the name that their paper shall show."""

    __tablename__ = "course_takers"

    person_id: str = Field(primary_key=True)
    name: str
    began_at: datetime = instant()
    answered_before: bool = False
    """That they have answered, not what, and not when."""
    answered_after: bool = False


class CoursePageRead(Base, table=True):
    __tablename__ = "course_pages_read"

    person_id: str = Field(primary_key=True, foreign_key="course_takers.person_id")
    page: int = Field(primary_key=True)
    read_at: datetime = instant()


class CourseCheck(CheckSheet, table=True):
    """At the check of the short course."""

    __tablename__ = "course_checks"
    __table_args__ = (sa.UniqueConstraint("person_id", "number"),)

    person_id: str = Field(foreign_key="course_takers.person_id")


class CoursePaper(Base, table=True):
    """The paper that says: this person attended the short course. Nothing on it changes any more."""

    __tablename__ = "course_papers"

    number: str = Field(primary_key=True, foreign_key="paper_numbers.number")
    person_id: str = Field(unique=True, foreign_key="course_takers.person_id")
    name: str
    attended_on: date
    minutes: int
    """Of the pages that were read, and of the check."""
    minutes_beside: int
    """Of what the course has beside; whether it was done, nobody here knows."""


class CourseTally(Base, table=True):
    """How many chose which step. There is no row that holds one person's answers."""

    __tablename__ = "course_tallies"

    moment: Moment = state_of(Moment, name="moment", primary_key=True)
    statement: str = Field(primary_key=True)
    shown: list[int] = Field(default_factory=lambda: list(NOBODY), sa_type=_JSON)
    waiting: list[int] = Field(default_factory=lambda: list(NOBODY), sa_type=_JSON)
    """Fewer than ten, seen by nobody yet."""

    @property
    def tally(self) -> Tally:
        return Tally(tuple(self.shown), tuple(self.waiting))
