from datetime import datetime

from pydantic import BaseModel


class Attested(BaseModel, frozen=True):
    """The confirmed name that stands, and since when."""

    name: str
    since: datetime


class UnderThatName(BaseModel, frozen=True):
    """When somebody had a former name."""

    begins_at: datetime
    ends_at: datetime
