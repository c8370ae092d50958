from datetime import date, datetime

from sqlmodel import Field

from registry.base import Base
from registry.reciprocity.rules import State
from shared.database import index_where, instant, state_of


class RecognitionRequest(Base, table=True):
    """That somebody asks for what they were certified for elsewhere. Number, words and answer are sealed."""

    __tablename__ = "recognition_requests"
    __table_args__ = (index_where("state = 'waiting'", "ix_recognition_requests_one_waits", "person_id", unique=True),)

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    state: State = state_of(State)
    origin: str
    certified_on: date
    number: bytes | None = None
    words: bytes | None = None
    asked_at: datetime = instant()
    answer: bytes | None = None
    answered_by: str | None = None
    answered_at: datetime | None = instant(nullable=True)
