"""What is seen of how far a training is."""

from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from curriculum.cohorts.views import FacilitatorView
from curriculum.trainings.rules import State


@dataclass(frozen=True)
class CompletedModules:
    """What one person has completed, and of which training."""

    training_id: str
    cohort_id: str | None
    rule_set_id: str
    state: State
    numbers: frozenset[int]


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
