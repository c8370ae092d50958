"""Rule sets as they were published. A published one is never edited: decisions keep its id."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class PublishedRuleSet(Base, table=True):
    __tablename__ = "rule_sets"

    id: str = Field(primary_key=True)
    effective_from: date = Field(index=True)
    body: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    published_at: datetime = instant()
