from datetime import datetime

from pydantic import BaseModel

from registry.name_requests.rules import Kind, State
from registry.names.views import Attested


class MyRequest(BaseModel, frozen=True):
    """The newest of one's own. `answer`: why it was not confirmed."""

    kind: Kind
    state: State
    name: str
    asked_at: datetime
    answer: str


class MyName(BaseModel, frozen=True):
    """What is confirmed, what is shown, and what waits. `stands_still`: a decision keeps all as it is."""

    attested: Attested | None
    used: tuple[str, ...]
    request: MyRequest | None
    stands_still: bool


class WaitingName(BaseModel, frozen=True):
    """One of the queue."""

    id: str
    kind: Kind
    name: str
    asked_at: datetime


class NameToConfirm(WaitingName, frozen=True):
    """All that whoever confirms it looks at. `alike`: it differs by capitals and accents alone."""

    person_id: str
    state: State
    attested: Attested | None
    words: str
    alike: bool
