from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from exam.reviews.rules import Kind, Stage, Status, Verdict
from shared.database import instant, state_of
from shared.ids import new_id


class ItemReview(Base, table=True):
    """What somebody found in the words that an item had then. Never changed: another verdict is another row.

    `person_id`: None, the authors of the bank's files. `reasons`: sealed for nobody, for they are about the item.
    """

    __tablename__ = "item_reviews"
    __table_args__ = (sa.Index("ix_item_reviews_item", "item_id", "item_version", "reviewed_at"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    item_id: str
    item_version: int
    language: str
    digest: str
    kind: Kind = state_of(Kind, name="kind")
    verdict: Verdict = state_of(Verdict, name="verdict")
    reasons: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    person_id: str | None = None
    is_author: bool
    reviewed_at: datetime = instant()


class ItemStage(Base, table=True):
    """Of each item the newest version, and what it has come to: computed from the others, so that lists can ask it.

    Whatever changes it writes it anew; a test computes it once more.
    """

    __tablename__ = "item_stages"

    item_id: str = Field(primary_key=True)
    item_version: int
    kind: str = Field(index=True)
    domain: str
    element: str
    stage: Stage = state_of(Stage, name="stage")
    status: Status = state_of(Status, name="status", index=True)


class RetiredItem(Base, table=True):
    """An item that no new form asks, and why."""

    __tablename__ = "retired_items"

    item_id: str = Field(primary_key=True)
    retired_by: str
    reason: str
    retired_at: datetime = instant()
