"""What administrators see of people: no more than it takes to give and take roles."""

from datetime import datetime

from pydantic import BaseModel

from gateway.accounts.views import Person
from gateway.people.inputs import ChangeRoles


class FoundPerson(BaseModel, frozen=True):
    person_id: str


class PastChange(BaseModel, frozen=True):
    changed_at: datetime
    by_name: str
    confirmed_by_name: str
    given: tuple[str, ...]
    taken: tuple[str, ...]
    reason: str


class WaitingRole(BaseModel, frozen=True):
    """A role that is not held yet. Without `begins_at` it waits for a second administrator; `mine`: I am the first."""

    role: str
    by_name: str
    confirmed_by_name: str
    reason: str
    since: datetime
    begins_at: datetime | None
    mine: bool


class PersonPage(BaseModel, frozen=True):
    """`changes`: the newest first; with `after` the older ones are asked for, where there are any."""

    person: Person
    waiting: tuple[WaitingRole, ...]
    changes: tuple[PastChange, ...]
    after: str

    @property
    def base(self) -> str:
        return ChangeRoles.standing(roles=self.person.roles, reason="").mark()
