from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel

from registry.employers.rules import Kind
from registry.employers.views import MyOrganization


class KeyView(BaseModel, frozen=True):
    id: str
    label: str
    made_at: datetime
    until: datetime
    mine: bool


class Keys(BaseModel, frozen=True):
    """Those that count today."""

    organization: MyOrganization
    keys: tuple[KeyView, ...]


class NewKey(BaseModel, frozen=True):
    """The key is shown this once."""

    key: str


@dataclass(frozen=True)
class Program:
    """Who asks by a key: for which organization, and who made it."""

    organization_id: str
    kind: Kind
    person_id: str
