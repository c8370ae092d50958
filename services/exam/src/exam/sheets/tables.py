from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from shared.database import index_where, instant


class AnswerSheet(Base, table=True):
    """The answers of a sitting are on paper, so that only whoever keys them sends it in.

    `taken_in_at`: the person is done, and the sheet is with us. It names nobody: `exam.bookings` makes its code of the
    sitting's id, and the same stands on the questions that were printed.
    """

    __tablename__ = "answer_sheets"
    __table_args__ = (index_where("taken_in_at IS NOT NULL", "ix_answer_sheets_taken_in", "taken_in_at", "id"),)

    id: str = Field(primary_key=True)
    sitting_id: str = Field(foreign_key="sittings.id", unique=True)
    begun_at: datetime = instant()
    begun_by: str
    taken_in_at: datetime | None = instant(nullable=True)
    taken_in_by: str | None = None
