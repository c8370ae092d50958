from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from shared.database import index_where, instant
from shared.ids import new_id


class ItemKey(Base, table=True):
    """A key that somebody proposed for a version of an item. With the second approval it has a number, and stands.

    `keys`: of each response, of each value what it is worth. The published key is number 1 and has no row. Neither is
    ever changed or deleted; one that was taken back has no number.
    """

    __tablename__ = "item_keys"
    __table_args__ = (
        sa.UniqueConstraint("item_id", "item_version", "key_version"),
        index_where(
            "key_version IS NULL AND taken_back_at IS NULL",
            "ix_item_keys_waiting",
            "item_id",
            "item_version",
            unique=True,
        ),
    )

    id: str = Field(default_factory=new_id, primary_key=True)
    item_id: str
    item_version: int
    key_version: int | None = None
    keys: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    reason: str
    proposed_by: str
    proposed_at: datetime = instant()
    approved_by: str | None = None
    approved_at: datetime | None = instant(nullable=True)
    taken_back_at: datetime | None = instant(nullable=True)
