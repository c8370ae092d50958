from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from shared.database import index_where, instant


class AnswerVersion(Base, table=True):
    """Every version that was saved, each written on the one before it. The one with the highest sequence counts.

    `sealed` for whoever wrote it (`rows`): JSON by response, as `exam.items.rules.canonical` writes it. Neither that
    nor `answer` is there where the answer was taken back.
    """

    __tablename__ = "answer_versions"
    __table_args__ = (index_where("answer IS NOT NULL", "ix_answer_versions_to_seal", "sitting_id"),)

    sitting_id: str = Field(primary_key=True, foreign_key="sittings.id")
    item_id: str = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    sealed: bytes | None = None
    answer: str | None = None
    """As older versions of this program kept it, until a duty has sealed it."""
    saved_at: datetime = instant()


class Flag(Base, table=True):
    """A question that the candidate wants to see again."""

    __tablename__ = "flags"

    sitting_id: str = Field(primary_key=True, foreign_key="sittings.id")
    item_id: str = Field(primary_key=True)
