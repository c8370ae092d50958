from datetime import datetime

from pydantic import BaseModel

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
    answered: int
