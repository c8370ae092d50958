from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class SaidGroups(Base, table=True):
    """What a person said of themselves, sealed for them; without a row they said nothing. It knows of no sitting."""

    __tablename__ = "said_groups"

    person_id: str = Field(primary_key=True)
    sealed: bytes
    """`SayGroups` as JSON."""
    said_at: datetime = instant()
