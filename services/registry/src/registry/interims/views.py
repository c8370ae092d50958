from datetime import datetime

from pydantic import BaseModel

from registry.interims.rules import State


class InterimView(BaseModel, frozen=True):
    """`waits_for`: which act a first person has approved; `mine`: that was I."""

    id: str
    state: State
    reason: str
    began_at: datetime | None
    ends_at: datetime | None
    waits_for: str
    mine: bool
