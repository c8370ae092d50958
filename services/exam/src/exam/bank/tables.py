from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class ItemAbout(Base, table=True):
    """What the authors of the bank's files say about an item beside its words: as they said it last."""

    __tablename__ = "item_abouts"
    __table_args__ = (
        sa.ForeignKeyConstraint(["item_id", "item_version"], ["bank_entries.id", "bank_entries.version"]),
    )

    item_id: str = Field(primary_key=True)
    item_version: int = Field(primary_key=True)
    about: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    told_at: datetime = instant()
