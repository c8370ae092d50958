from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class ConcernAddition(Base, table=True):
    """Words that came later, sealed with the concern's own key."""

    __tablename__ = "concern_additions"

    id: str = Field(primary_key=True)
    concern_id: str = Field(index=True)
    words: bytes
    said_at: datetime = instant()
    looked_at: datetime | None = instant(nullable=True)
    """When somebody said that the person was told of it, or that there is nothing new in it."""
    looked_by: str | None = None
