"""The statements as they are read from their file, and what people see of an assessment."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field, model_validator

from curriculum.modules.content import Content
from curriculum.readiness.rules import Position, Spread

Slug = Annotated[str, Field(pattern=r"^[a-z0-9-]+$", max_length=60)]
Step = Annotated[int, Field(ge=1, le=5)]
"""From "I disagree strongly" to "I agree strongly"; a high one always means that a place is ready."""


class Action(Content):
    text: str
    link: Annotated[str, Field(pattern=r"^/curriculum/[a-z0-9/-]+$")]


class Statement(Content):
    id: Slug
    domain: Slug
    text: str
    low: str
    """What a low answer may mean."""
    actions: Annotated[tuple[Action, ...], Field(min_length=3, max_length=3)]


class Domain(Content):
    id: Slug
    title: str
    about: str


class Questionnaire(Content):
    domains: Annotated[tuple[Domain, ...], Field(min_length=3)]
    statements: Annotated[tuple[Statement, ...], Field(min_length=25, max_length=35)]

    @model_validator(mode="after")
    def fits_together(self) -> "Questionnaire":
        ids = [*(one.id for one in self.domains), *(one.id for one in self.statements)]
        if len(set(ids)) != len(ids):
            raise ValueError("two of one id")
        if {one.id for one in self.domains} != {one.domain for one in self.statements}:
            raise ValueError("each domain needs statements, and each statement a domain")
        return self

    @property
    def by_domain(self) -> dict[str, tuple[str, ...]]:
        """The ids of the statements of each domain."""
        return {domain.id: tuple(one.id for one in self.of(domain.id)) for domain in self.domains}

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(one.id for one in self.statements)

    def of(self, domain: str) -> tuple[Statement, ...]:
        return tuple(one for one in self.statements if one.domain == domain)


class View(BaseModel, frozen=True):
    """What a door shows."""


class InvitationView(View):
    label: str
    asking: bool
    """Whether a round is open."""


class SheetView(View):
    label: str
    position: Position
    answers: dict[str, int]


class DomainView(View):
    domain: Domain
    mean: float | None
    spread: Spread | None
    leaders: float | None
    staff: float | None
    apart: bool
    """Whether leaders and staff see it differently."""


class NextStep(View):
    """What to do first in a domain that came out low."""

    domain: Domain
    statement: Statement


class RoundView(View):
    number: int
    opened_on: date
    closed_on: date | None
    people: int
    """How many have handed in."""
    domains: tuple[DomainView, ...]
    """Empty until the round is closed."""
    next_steps: tuple[NextStep, ...]


class ResultView(View):
    label: str
    rounds: tuple[RoundView, ...]
    """Oldest first."""
