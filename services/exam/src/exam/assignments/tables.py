from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class Asked(Base, table=True):
    """Somebody was asked by name to score something anew. A row without an examiner: nobody was found who may."""

    __tablename__ = "scoring_asked"
    __table_args__ = (sa.Index("ix_scoring_asked_task_id", "task_id", "asked_at"),)

    id: str = Field(primary_key=True)
    task_id: str = Field(foreign_key="scoring_tasks.id")
    examiner_id: str | None = Field(default=None, index=True)
    asked_at: datetime = instant()
    left_at: datetime | None = instant(nullable=True)
    """When they gave it back, or it was given to others, so that others are asked."""
