from datetime import datetime

from pydantic import BaseModel

from registry.reports.rules import Duty, Place
from shared.code_of_ethics import Principle


class ReportLine(BaseModel, frozen=True):
    id: str
    told_at: datetime
    answered_at: datetime | None


class ReportView(BaseModel, frozen=True):
    """What was told, the guidance that goes with it, and what the employer can read."""

    id: str
    told_as: Place
    duties: tuple[Duty, ...]
    words: str
    workplace: str
    told_at: datetime
    principles: tuple[Principle, ...]
    answer: str
    answered_at: datetime | None
