from datetime import datetime

from pydantic import BaseModel


class Said(BaseModel, frozen=True):
    """One answer of the person, or one thing that they were told later."""

    words: str
    said_at: datetime


class HearingView(BaseModel, frozen=True):
    """What the person was told, and what they say."""

    concern_id: str
    person_id: str
    summary: str
    told_at: datetime
    answer_by: datetime
    more: tuple[Said, ...]
    """What they were told later."""
    answers: tuple[Said, ...]
