from datetime import datetime

from sqlmodel import Field

from curriculum.base import Base
from shared.database import instant


class PersonKey(Base, table=True):
    """A person's own key, wrapped by the master key. Without this row, nothing sealed for them can be read again."""

    __tablename__ = "person_keys"

    person_id: str = Field(primary_key=True)
    wrapped: bytes
    master: str
    """Which master key wrapped it."""
    made_at: datetime = instant()
