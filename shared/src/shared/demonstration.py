"""The people of the demonstration: invented, and marked so wherever they appear.

Each service has `demonstration.STEPS`: functions that call its own commands with the dates of the past, so that real
facts go out and the other services hear them.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Literal

from pydantic import BaseModel
from sqlmodel import Session

from shared.actor import Actor

Stop = Literal[
    "none",
    "applied",
    "admitted",
    "studying",
    "trained",
    "accommodated",
    "sat-written",
    "scored",
    "not-yet-passed",
    "passed",
    "certified",
    "in-grace",
    "not-current",
]


class DemoPerson(BaseModel, frozen=True):
    """`stop` is how far along the chain the person is; `ce` is accepted minutes per year, of which `ethics` each."""

    id: str
    name: str
    email: str
    town: str
    roles: tuple[str, ...] = ()
    stop: Stop = "none"
    training_completed_on: date | None = None
    result_released_on: date | None = None
    committed_on: date | None = None
    listing: Literal["name", "number", "unlisted"] = "name"
    ce: dict[int, int] = {}
    ethics: int = 60

    @property
    def actor(self) -> Actor:
        """They have held their roles since before anything that the demonstration shows."""
        return Actor(self.id, dict.fromkeys(self.roles, datetime.min.replace(tzinfo=UTC)))


class Cast(BaseModel, frozen=True):
    """`people` have sign-ins and stand at each stop; `registrants` are the many of the public registry."""

    people: tuple[DemoPerson, ...]
    registrants: tuple[DemoPerson, ...]
    password: str

    def having(self, role: str) -> tuple[DemoPerson, ...]:
        return tuple(person for person in self.people if role in person.roles)

    def at(self, *stops: str) -> tuple[DemoPerson, ...]:
        return tuple(person for person in self.people if person.stop in stops)


Step = Callable[[Session, Cast, datetime], None]
