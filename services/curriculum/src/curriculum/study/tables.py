from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from curriculum.base import Base
from shared.database import instant


class PageRead(Base, table=True):
    __tablename__ = "pages_read"

    training_id: str = Field(primary_key=True, foreign_key="trainings.id")
    module: int = Field(primary_key=True)
    page: int = Field(primary_key=True)
    read_at: datetime = instant()


class CheckAttempt(Base, table=True):
    """One try at a check, with the questions as they were worded when it began."""

    __tablename__ = "check_attempts"
    __table_args__ = (sa.UniqueConstraint("training_id", "module", "number"),)

    id: str = Field(primary_key=True)
    training_id: str = Field(foreign_key="trainings.id")
    module: int
    number: int
    """First try, second try, …"""
    passing: int
    questions: list[dict[str, Any]] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    answers: dict[str, int] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    """Question id to the place of the chosen option."""
    started_at: datetime = instant()
    handed_in_at: datetime | None = instant(nullable=True)
    right: int | None = None
    passed: bool | None = None


class Reflection(Base, table=True):
    """What a person wrote for themselves: sealed with their key, shown to nobody else."""

    __tablename__ = "reflections"

    person_id: str = Field(primary_key=True)
    module: int = Field(primary_key=True)
    sealed: bytes
    kept_at: datetime = instant()
