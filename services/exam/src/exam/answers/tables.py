from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class AnswerVersion(Base, table=True):
    """Every version that was saved, each written on the one before it. The one with the highest sequence counts.

    `answer` is written as `exam.items.rules.canonical` writes it: JSON, by response.
    """

    __tablename__ = "answer_versions"

    sitting_id: str = Field(primary_key=True, foreign_key="sittings.id")
    item_id: str = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    answer: str
    saved_at: datetime = instant()


class Flag(Base, table=True):
    """A question that the candidate wants to see again."""

    __tablename__ = "flags"

    sitting_id: str = Field(primary_key=True, foreign_key="sittings.id")
    item_id: str = Field(primary_key=True)
