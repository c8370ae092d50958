from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.erasure_requests.rules import State
from shared.database import index_where, instant, state_of

_OPEN = "state IN ('waiting', 'confirmed', 'begun')"


class ErasureRequest(Base, table=True):
    """That somebody wants to be forgotten, as an administrator heard it. Who approved it stands in its approval.

    All words are sealed. Once it is carried out, neither the person nor a word stands here.
    """

    __tablename__ = "erasure_requests"
    __table_args__ = (
        index_where(_OPEN, "ix_erasure_requests_one_open", "person_id", unique=True),
        sa.Index("ix_erasure_requests_state", "state", "asked_at", "id"),
    )

    id: str = Field(primary_key=True)
    """That of the erasure, too."""
    person_id: str | None = Field(default=None, index=True)
    state: State = state_of(State)
    reason: bytes | None = None
    known_by: bytes | None = None
    answer: bytes | None = None
    asked_at: datetime = instant()
    due_at: datetime | None = instant(nullable=True)
    """Before that the person can stop it."""
    recorded_at: datetime | None = instant(nullable=True)
    """When the record outside told it."""
    answered_at: datetime | None = instant(nullable=True)
    would_go: dict[str, int] = Field(sa_column=sa.Column(sa.JSON(), nullable=False))
    decision_stays: bool
    erasure_id: str | None = None
    """The one that carried it out: another one where it was carried out from the shell."""
