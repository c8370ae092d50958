"""What the forms of this room send."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from curriculum.cohorts.models import Answers, CohortPlan, Deciding, Introduction, Line, Name, NewRuleSet, Text
from curriculum.cohorts.rules import CohortAct, Decision


class ApplyForm(BaseModel):
    name: Name
    experience: Annotated[str, Field(min_length=1, max_length=8_000)]
    support: Text = ""
    reference: Annotated[str, Field(max_length=1_000)] = ""
    attested: Literal[True]

    def answers(self) -> Answers:
        return Answers(**self.model_dump())


class DraftForm(Answers):
    """The same form, left half-filled."""


class SignForm(BaseModel):
    signed_as: Name
    code_version: Annotated[str, Field(min_length=1, max_length=64)]


class DecideForm(BaseModel):
    decision: Decision
    reasons: Text = ""
    way_back: Text = ""

    def told(self) -> Deciding:
        return Deciding(**self.model_dump())


class IntroduceForm(BaseModel):
    name: Name
    contact: Line
    cps: Literal["yes", "no"]

    def told(self) -> Introduction:
        return Introduction(name=self.name, contact=self.contact, cps=self.cps == "yes")


class CohortForm(BaseModel):
    title: Line
    language: Literal["en", "es"]
    place: Line
    apply_until: date
    starts_on: date
    places: Annotated[int, Field(ge=1, le=1_000)]
    facilitators: Annotated[list[str], Field(min_length=1, max_length=10)]

    def plan(self) -> CohortPlan:
        return CohortPlan(**self.model_dump())


class MoveForm(BaseModel):
    act: CohortAct


class RuleSetForm(BaseModel):
    id: Annotated[str, Field(pattern=r"^[a-z0-9-]{3,40}$")]
    effective_from: date
    modules: Annotated[int, Field(ge=1, le=200)]
    hours: Annotated[int, Field(ge=0, le=1_000)]
    source: Line

    def rules(self) -> NewRuleSet:
        return NewRuleSet(practice_minutes=self.hours * 60, **self.model_dump(exclude={"hours"}))
