from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class BankEntry(Base, table=True):
    """A published version: an item, an oral scenario, a blueprint, the instructions. Never changed, never deleted."""

    __tablename__ = "bank_entries"

    id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    kind: str = Field(index=True)
    body: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    published_at: datetime = instant()
