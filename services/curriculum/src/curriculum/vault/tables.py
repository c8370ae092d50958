from datetime import datetime

from sqlmodel import Field

from curriculum.base import Base
from shared.database import instant


class PersonKey(Base, table=True):
    """A person's wrapped key, as older versions kept it here; empty when all have moved."""

    __tablename__ = "person_keys"

    person_id: str = Field(primary_key=True)
    wrapped: bytes
    master: str
    """Which master key wrapped it."""
    made_at: datetime = instant()
