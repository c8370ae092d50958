from dataclasses import dataclass
from datetime import date, datetime

from pydantic import BaseModel

from exam.standards.rules import State


class StandardLine(BaseModel, frozen=True):
    id: str
    state: State
    opened_at: datetime
    effective_from: date | None


class StandardView(StandardLine, frozen=True):
    """`code`: whoever has it may join. `just_ready`: whom the estimates are about."""

    blueprint: str
    code: str
    just_ready: str


@dataclass(frozen=True)
class ToEstimate:
    """An item of a panel, in the version that it was opened with."""

    position: int
    item_id: str
    item_version: int
    training: bool
