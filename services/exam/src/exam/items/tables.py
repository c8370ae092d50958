from datetime import datetime
from typing import Any

import sqlalchemy as sa
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
    written_by: str | None = None
    """Who wrote it on a page; None: it came with the bank's files, and its authors are those who made them."""


class ItemText(Base, table=True):
    """The texts of an item in one language, as they were mended: never changed; the highest revision is what is asked.

    The first texts lie in the entry itself. `digest`: of the texts, so that a review can say what it has read.
    """

    __tablename__ = "item_texts"
    __table_args__ = (
        sa.ForeignKeyConstraint(["item_id", "item_version"], ["bank_entries.id", "bank_entries.version"]),
    )

    item_id: str = Field(primary_key=True)
    item_version: int = Field(primary_key=True)
    language: str = Field(primary_key=True)
    revision: int = Field(primary_key=True)
    texts: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    digest: str
    published_at: datetime = instant()
    written_by: str | None = None
