from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class Keying(Base, table=True):
    """Somebody has keyed a sheet: the first, the second, or as the third one where the two differ.

    Nothing here is ever changed, and what it says together with the sheet is how the answers came about.
    """

    __tablename__ = "keyings"

    sheet_id: str = Field(primary_key=True, foreign_key="answer_sheets.id")
    number: int = Field(primary_key=True)
    by: str
    at: datetime = instant()


class KeyedAnswer(Base, table=True):
    """What was keyed for one question, sealed for the person whose sheet it is; None where it was empty."""

    __tablename__ = "keyed_answers"

    sheet_id: str = Field(primary_key=True, foreign_key="answer_sheets.id")
    number: int = Field(primary_key=True)
    item_id: str = Field(primary_key=True)
    sealed: bytes | None = None
