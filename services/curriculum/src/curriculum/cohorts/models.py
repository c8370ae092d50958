from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from curriculum.cohorts.rules import ApplicationState, CohortAct, CohortState, Decision, TrainingState
from shared.identity import Identity
from shared.refusals import N_

Name = Annotated[str, Field(min_length=1, max_length=120)]
Line = Annotated[str, Field(min_length=1, max_length=300)]
Text = Annotated[str, Field(max_length=8_000)]
PersonId = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9-]+$")]


class Actor(BaseModel, frozen=True):
    """Who acts, as far as the rules of a cohort look at it."""

    person_id: str
    administrator: bool = False

    @classmethod
    def of(cls, who: Identity) -> "Actor":
        return cls(person_id=who.id, administrator=who.has("administrator"))


class Input(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    @field_validator("*")
    @classmethod
    def can_be_kept(cls, value: Any) -> Any:
        """No database keeps the letter zero."""
        if isinstance(value, str) and "\x00" in value:
            raise ValueError(N_("There is a sign in this answer that we cannot keep. Please write it again."))
        return value


class Answers(Input):
    """An application, perhaps half-filled."""

    name: Annotated[str, Field(max_length=120)] = ""
    experience: Text = ""
    support: Text = ""
    reference: Annotated[str, Field(max_length=1_000)] = ""
    attested: bool = False


class Deciding(Input):
    decision: Decision
    reasons: Text = ""
    way_back: Text = ""


class Signing(Input):
    signed_as: Name
    code_version: Annotated[str, Field(min_length=1, max_length=64)]


class Introduction(Input):
    """How a facilitator wants to be called in their groups, and how people reach them."""

    name: Name
    contact: Line
    cps: bool


class CohortPlan(Input):
    title: Line
    language: Literal["en", "es"] = "en"
    place: Line
    apply_until: date
    starts_on: date
    places: Annotated[int, Field(ge=1, le=1_000)]
    facilitators: Annotated[tuple[PersonId, ...], Field(min_length=1, max_length=10)]


class Moving(Input):
    act: CohortAct


class NewRuleSet(Input):
    id: Annotated[str, Field(pattern=r"^[a-z0-9-]{3,40}$")]
    effective_from: date
    modules: Annotated[int, Field(ge=1, le=200)]
    practice_minutes: Annotated[int, Field(ge=0, le=100_000)]
    source: Line


class RuleSetView(BaseModel, frozen=True, from_attributes=True):
    id: str
    effective_from: date
    modules: int
    practice_minutes: int
    source: str


class FacilitatorView(BaseModel, frozen=True, from_attributes=True):
    person_id: str
    name: str
    contact: str
    cps: bool


class CohortView(BaseModel, frozen=True):
    id: str
    title: str
    language: str
    place: str
    apply_until: date
    starts_on: date
    places: int
    taken: int
    state: CohortState
    takes_applications: bool
    facilitators: tuple[FacilitatorView, ...]


class ApplicationView(BaseModel, frozen=True):
    id: str
    cohort: CohortView
    person_id: str
    state: ApplicationState
    answers: Answers
    sent_at: datetime | None
    decided_at: datetime | None
    reasons: str
    way_back: str


class ApplicationLine(BaseModel, frozen=True):
    """One that waits, or waited, in the list of those who decide."""

    id: str
    name: str
    state: ApplicationState
    sent_at: datetime | None


class TrainingView(BaseModel, frozen=True):
    id: str
    person_id: str
    name: str
    state: TrainingState
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
