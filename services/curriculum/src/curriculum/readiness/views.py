"""What people see of an assessment."""

from datetime import date

from pydantic import BaseModel

from curriculum.readiness.content import Domain, Statement
from curriculum.readiness.rules.hand_in_answers import Position
from curriculum.readiness.rules.results import Spread
from shared.paging import Page
from shared.versions import base_of


class InvitationView(BaseModel, frozen=True):
    label: str
    asking: bool
    """Whether a round is open."""


class SheetView(BaseModel, frozen=True):
    label: str
    position: Position
    answers: dict[str, int]

    @property
    def base(self) -> str:
        return base_of(self.answers)


class DomainView(BaseModel, frozen=True):
    domain: Domain
    mean: float | None
    spread: Spread | None
    leaders: float | None
    staff: float | None
    apart: bool
    """Whether leaders and staff see it differently."""


class NextStep(BaseModel, frozen=True):
    """What to do first in a domain that came out low."""

    domain: Domain
    statement: Statement


class RoundView(BaseModel, frozen=True):
    number: int
    opened_on: date
    closed_on: date | None
    people: int
    """How many have handed in at least: whole fives."""
    domains: tuple[DomainView, ...]
    """Empty until the round is closed."""
    next_steps: tuple[NextStep, ...]


class ResultView(BaseModel, frozen=True):
    label: str
    invitation: int
    """Which link for those who answer is the newest."""
    newest: RoundView
    rounds: Page[RoundView]
    """Newest first."""
