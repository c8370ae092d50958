from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class ReadBack(Base, table=True):
    """This version of an answer was read back, and its candidate said that it is what they meant. It is never changed.

    A newer version has to be read back anew.
    """

    __tablename__ = "read_backs"
    __table_args__ = (
        sa.ForeignKeyConstraint(
            ["sitting_id", "item_id", "sequence"],
            ["answer_versions.sitting_id", "answer_versions.item_id", "answer_versions.sequence"],
            name="fk_read_backs_sitting_id_answer_versions",
        ),
    )

    sitting_id: str = Field(primary_key=True)
    item_id: str = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    confirmed_at: datetime = instant()
