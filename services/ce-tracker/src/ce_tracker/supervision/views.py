from datetime import date

from pydantic import BaseModel

from ce_tracker.supervision.inputs import CorrectContact
from ce_tracker.supervision.rules import Way
from ce_tracker.supervisors.rules import State


class ContactView(BaseModel, frozen=True):
    """As its owner sees it. `supervisor`: the name; None without a supervisor, or once it can be opened no more."""

    id: str
    held_on: date
    way: Way
    minutes: int
    state: State
    supervisor_id: str | None
    supervisor: str | None
    outside: bool
    by_supervisor: bool

    @property
    def waits(self) -> bool:
        """For somebody who can confirm it."""
        return self.state == State.NOTED and self.supervisor_id is not None and not self.outside

    @property
    def base(self) -> str:
        return CorrectContact.standing(
            supervisor_id=self.supervisor_id, held_on=self.held_on, way=self.way, minutes=self.minutes
        ).mark()


class SeenContact(BaseModel, frozen=True):
    """As the supervisor sees it, who says of `mark` whether it is so."""

    id: str
    supervisor_id: str
    name: str | None
    held_on: date
    way: Way
    minutes: int
    state: State
    mark: str


class LastContact(BaseModel, frozen=True):
    """For the person's own page, and for nobody else."""

    held_on: date | None
    long_ago: bool


class Choice(BaseModel, frozen=True):
    """What lies between two days, to choose from."""

    first: date
    last: date
    contacts: tuple[ContactView, ...]


class Chosen(BaseModel, frozen=True):
    """What a person gives out of their own record."""

    first: date
    last: date
    contacts: tuple[ContactView, ...]
    minutes: int
    confirmed_minutes: int
