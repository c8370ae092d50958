from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from curriculum.base import Base
from curriculum.checks.sheet import CheckSheet
from shared.database import instant


class PageRead(Base, table=True):
    __tablename__ = "pages_read"

    training_id: str = Field(primary_key=True, foreign_key="trainings.id")
    module: int = Field(primary_key=True)
    page: int = Field(primary_key=True)
    read_at: datetime = instant()


class CheckAttempt(CheckSheet, table=True):
    """At the check of a module."""

    __tablename__ = "check_attempts"
    __table_args__ = (sa.UniqueConstraint("training_id", "module", "number"),)

    training_id: str = Field(foreign_key="trainings.id")
    module: int


class Reflection(Base, table=True):
    """What a person wrote for themselves: sealed with their key, shown to nobody else."""

    __tablename__ = "reflections"

    person_id: str = Field(primary_key=True)
    module: int = Field(primary_key=True)
    sealed: bytes
    kept_at: datetime = instant()
