from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class SheetOfAnswers:
    """A sheet as other rooms need it."""

    id: str
    sitting_id: str
    taken_in_at: datetime | None
