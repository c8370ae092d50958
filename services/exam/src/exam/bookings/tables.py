from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class DeclinedExaminer(Base, table=True):
    """A candidate would rather not meet this examiner. No reason is asked for or kept, and the examiner is not told."""

    __tablename__ = "declined_examiners"

    person_id: str = Field(primary_key=True)
    examiner_id: str = Field(primary_key=True)
    declined_at: datetime = instant()
