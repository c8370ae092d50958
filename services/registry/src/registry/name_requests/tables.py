from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.name_requests.rules import Kind, State
from shared.database import index_where, instant, state_of


class NameRequest(Base, table=True):
    """One asked for by a person, answered by another. Its words and the answer are sealed.

    What was confirmed stands among the names, so the name is empty here then; and where it was taken back.
    """

    __tablename__ = "name_requests"
    __table_args__ = (
        index_where("state = 'waiting'", "ix_name_requests_one_waits", "person_id", unique=True),
        sa.Index("ix_name_requests_state", "state", "asked_at", "id"),
    )

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    kind: Kind = state_of(Kind, name="kind")
    state: State = state_of(State)
    name: str
    words: bytes | None = None
    asked_at: datetime = instant()
    answer: bytes | None = None
    answered_by: str | None = None
    answered_at: datetime | None = instant(nullable=True)
