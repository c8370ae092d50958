from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class FirstWord(Base, table=True):
    """On what the first of two gave their word to score a result anew; the second gives theirs on the same."""

    __tablename__ = "rescore_first_words"

    result_id: str = Field(primary_key=True)
    mark: str
    keys: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    """By item, the versions of it and of its key."""
    given_at: datetime = instant()
