"""The columns that every try at a check has, whosever it is."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from curriculum.base import Base
from shared.database import instant

_JSON: Any = sa.JSON


class CheckSheet(Base):
    """One try at a check, with the questions as they were worded when it began. Whose it is, each table says itself."""

    id: str = Field(primary_key=True)
    number: int
    """First try, second try, …"""
    passing: int
    questions: list[dict[str, Any]] = Field(sa_type=_JSON)
    answers: dict[str, int] = Field(sa_type=_JSON)
    """Question id to the place of the chosen option."""
    started_at: datetime = instant()
    handed_in_at: datetime | None = instant(nullable=True)
    right: int | None = None
    passed: bool | None = None
