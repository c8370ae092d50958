from datetime import datetime

from pydantic import BaseModel


class OpenAlarm(BaseModel, frozen=True):
    """`title` and `words` are msgids."""

    title: str
    words: str
    since: datetime
