from datetime import datetime

from pydantic import BaseModel

from registry.employers.rules import Kind, State


class MyOrganization(BaseModel, frozen=True):
    """One for which somebody acts. `answer`: why it was declined or ended; `owner`: whether they lead it here."""

    id: str
    name: str
    kind: Kind
    state: State
    owner: bool
    asked_at: datetime
    answered_at: datetime | None
    answer: str

    @property
    def health_system(self) -> bool:
        return self.kind == Kind.HEALTH_SYSTEM


class Member(BaseModel, frozen=True):
    id: str
    name: str
    owner: bool
    since: datetime
    me: bool


class WaitingOrganization(BaseModel, frozen=True):
    id: str
    name: str
    kind: Kind
    state: State
    asked_at: datetime


class OrganizationToVerify(WaitingOrganization, frozen=True):
    """All that whoever verifies it looks at."""

    reached_at: str
    words: str
    asked_by: str | None
    asked_by_name: str
    answered_at: datetime | None
    answer: str
