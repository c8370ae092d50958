"""What is seen of an application."""

from datetime import datetime

from pydantic import BaseModel

from curriculum.applications.rules import State
from curriculum.cohorts.views import CohortView
from shared.versions import base_of


class Answers(BaseModel, frozen=True):
    """What the applicant wrote, perhaps half of it."""

    name: str = ""
    experience: str = ""
    support: str = ""
    reference: str = ""
    attested: bool = False

    @property
    def base(self) -> str:
        return base_of(self.model_dump())


class ApplicationState(BaseModel, frozen=True):
    state: State


class ApplicationView(BaseModel, frozen=True):
    id: str
    cohort: CohortView
    person_id: str
    state: State
    answers: Answers
    sent_at: datetime | None
    decided_at: datetime | None
    reasons: str
    way_back: str


class ApplicationLine(BaseModel, frozen=True):
    """One that waits, or waited, in the list of those who decide."""

    id: str
    name: str
    state: State
    sent_at: datetime | None


class Newest(BaseModel, frozen=True):
    """How the newest application of a person stands, without what was written."""

    cohort_id: str
    state: State
