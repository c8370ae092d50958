"""What is seen of a training, and what other rooms know of one."""

from dataclasses import dataclass
from datetime import date, datetime

from pydantic import BaseModel

from curriculum.cohorts.views import CohortView
from curriculum.trainings.rules import State


@dataclass(frozen=True)
class Seat:
    """A person's place in the training. `completed_on`: from then on nothing in it changes."""

    training_id: str
    person_id: str
    name: str
    cohort_id: str | None
    rule_set_id: str
    state: State
    admitted_at: datetime
    practice_minutes: int
    completed_on: date | None

    @property
    def group_needed(self) -> str | None:
        """The group in which one still learns."""
        return self.cohort_id if self.completed_on is None else None


class RuleSetView(BaseModel, frozen=True):
    id: str
    effective_from: date
    modules: int
    practice_minutes: int
    source: str


class RuleSetDraft(RuleSetView, frozen=True):
    """`mine`: I drafted it, so that somebody else publishes it."""

    mine: bool


class TrainingView(BaseModel, frozen=True):
    id: str
    person_id: str
    name: str
    state: State
    cohort: CohortView | None
    rules: RuleSetView
    admitted_at: datetime
    code_version: str | None
    signed_as: str | None
    signed_at: datetime | None
    practice_minutes: int
    completed_on: date | None


class Commitment(BaseModel, frozen=True):
    """What was signed, in the wording that was signed."""

    version: str
    signed_as: str
    signed_at: datetime
    promises: tuple[str, ...]
