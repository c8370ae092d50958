from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class AdviceQuestion(Base, table=True):
    """A question and its answer, sealed with the key of who asks. No page shows `asked_by`."""

    __tablename__ = "advice_questions"
    __table_args__ = (sa.Index("ix_advice_questions_waiting", "answered_at", "asked_at", "id"),)

    id: str = Field(primary_key=True)
    asked_by: str = Field(index=True)
    question: bytes
    asked_at: datetime = instant()
    answer: bytes | None = None
    answered_by: str | None = None
    answered_at: datetime | None = instant(nullable=True)
