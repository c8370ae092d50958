from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class IssuingStop(Base, table=True):
    """While a row is without `resumed_at`, nothing is issued."""

    __tablename__ = "issuing_stops"

    id: str = Field(primary_key=True)
    stopped_by: str
    reason: str
    stopped_at: datetime = instant()
    resumed_by: str | None = None
    resumed_at: datetime | None = instant(nullable=True)
