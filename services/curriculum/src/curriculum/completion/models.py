from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field

from curriculum.cohorts.models import FacilitatorView, Input, Line, Name, PersonId

FIRST_RULES = date(1990, 1, 1)
"""No rule set is older."""


class PastTraining(Input):
    """One training out of old records."""

    person_id: PersonId
    name: Name
    completed_on: Annotated[date, Field(ge=FIRST_RULES)]
    modules: Annotated[int, Field(ge=1, le=200)] = 34
    practice_minutes: Annotated[int, Field(ge=0, le=100_000)]
    trained_by: Annotated[tuple[PersonId, ...], Field(max_length=20)] = ()
    source: Line


class BroughtIn(BaseModel, frozen=True):
    trainings: int


class CompletionView(BaseModel, frozen=True):
    """How far a training is; the paper's number once it is complete."""

    name: str
    modules: int
    modules_required: int
    practice_minutes: int
    practice_minutes_required: int
    complete: bool
    completed_on: date | None
    paper: str | None
    facilitators: tuple[FacilitatorView, ...]


class Paper(BaseModel, frozen=True):
    """What stands on the attendance certificate."""

    number: str
    name: str
    completed_on: date
    modules: int
    practice_minutes: int
    facilitators: tuple[str, ...]
