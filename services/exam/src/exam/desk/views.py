from datetime import datetime

from pydantic import BaseModel

from exam.clocks.rules import Happened
from exam.sittings.rules import State


class OpenSitting(BaseModel, frozen=True):
    """A sitting as an administrator sees it: who sits, how it stands, nothing of the answers."""

    id: str
    person_id: str
    name: str | None
    state: State
    started_at: datetime
    deadline: datetime | None
    on_break: bool
    paused: bool
    answered: int
    form_again: bool
    """The person has had this form before, since there is no other."""


class TimeLine(BaseModel, frozen=True):
    """A line of the ledger of a sitting's time. `by`: None, it was time; else a person's id."""

    what: Happened
    at: datetime
    seconds: int
    by: str | None
    reason: str


class Watched(BaseModel, frozen=True):
    """One sitting on the desk, and what happened to its time."""

    sitting: OpenSitting
    ledger: tuple[TimeLine, ...]
