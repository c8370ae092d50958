from collections.abc import Mapping
from datetime import datetime

from pydantic import BaseModel

from registry.erasure_requests.rules import State


class ErasureAsked(BaseModel, frozen=True):
    """One of the list. Once it is done, nothing says about whom it was."""

    id: str
    state: State
    asked_at: datetime
    name: str
    number: str


class ErasureRequestView(ErasureAsked, frozen=True):
    """All that whoever confirms it looks at; `would_go` by table. `due_at`: before that the person can stop it."""

    person_id: str | None
    reason: str
    known_by: str
    asked_by: str
    would_go: Mapping[str, int]
    decision_stays: bool
    due_at: datetime | None
    recorded_at: datetime | None
    erasure_id: str | None


class MyErasure(BaseModel, frozen=True):
    """For the person: whether somebody asked that they are forgotten. `answer`: why it was declined."""

    id: str
    state: State
    asked_at: datetime
    due_at: datetime | None
    answer: str
