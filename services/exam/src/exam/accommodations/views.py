"""What is seen of accommodations."""

from datetime import datetime

from pydantic import BaseModel

from exam.accommodations.inputs import RequestAccommodations
from exam.accommodations.rules import DecidedHow, Kind, PnpTerm, State


class AskedAccommodation(BaseModel, frozen=True):
    """One accommodation as the person who asked for it sees it. `pnp`: the term and value of PNP 3.0."""

    id: str
    kind: Kind
    state: State
    asked_at: datetime
    decide_by: datetime
    decided_at: datetime | None
    decided_how: DecidedHow | None
    reason: str | None
    pnp: PnpTerm


class MyAccommodations(BaseModel, frozen=True):
    """What holds for the person now, and what became of each thing that they asked for."""

    percent: int | None
    breaks: bool
    kinds: tuple[Kind, ...]
    standing: tuple[AskedAccommodation, ...]
    breaks_limited: bool
    """Whether the rules limit how much of all breaks stops the clock."""

    @property
    def ticked(self) -> tuple[Kind, ...]:
        """What the form shows as chosen: what is approved or still asked for."""
        return tuple(one.kind for one in self.standing if one.state in (State.ASKED, State.APPROVED))

    @property
    def base(self) -> str:
        return RequestAccommodations(kinds=frozenset(self.ticked)).mark()


class WaitingRequest(BaseModel, frozen=True):
    """A request as an administrator decides it. Here, and nowhere else, a name and a need stand together."""

    id: str
    person_id: str
    name: str | None
    kind: Kind
    words: str
    asked_at: datetime
    decide_by: datetime


class Approved(BaseModel, frozen=True):
    """An accommodation that is approved, for the rooms that see to it."""

    id: str
    person_id: str
    kind: Kind
