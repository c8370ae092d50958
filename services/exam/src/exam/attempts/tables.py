from datetime import date, datetime

from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class Attempt(Base, table=True):
    """What a released result said. Sittings and talks ask here what stands already; `results` writes it."""

    __tablename__ = "attempts"

    result_id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    released_on: date
    passed: bool
    written_passed_on: date | None = None
    oral_passed_on: date | None = None
    written_sitting_id: str | None = None
    oral_sitting_id: str | None = None
    withdrawn: bool = False


class Conversation(Base, table=True):
    """After several attempts we talk first: what would help? Nobody is barred."""

    __tablename__ = "conversations"

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    held_on: date
    recorded_by: str
    recorded_at: datetime = instant()
