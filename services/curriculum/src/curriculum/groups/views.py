from pydantic import BaseModel

from curriculum.applications.views import ApplicationLine
from curriculum.cohorts.views import CohortView
from curriculum.practice.views import SessionView
from curriculum.trainings.rules import State
from shared.paging import Page


class PersonLine(BaseModel, frozen=True):
    name: str
    state: State
    modules: int
    practice_minutes: int


class GroupView(BaseModel, frozen=True):
    """A group as those who lead it see it: who waits, who is there, how far they are, when they meet."""

    cohort: CohortView
    waiting: int
    waiting_longest: ApplicationLine | None
    applications: Page[ApplicationLine]
    people: Page[PersonLine]
    sessions: Page[SessionView]
