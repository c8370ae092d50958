from datetime import datetime

from sqlmodel import Field

from exam.arrangements.rules import State
from exam.attempts.rules import Part
from exam.base import Base
from shared.database import index_where, instant, state_of


class ArrangedHelp(Base, table=True):
    """Help of one kind for one part, as somebody arranged it or the person waived it; a change is a new row.

    `sealed`, for the person whose it is: who brings it and where.
    """

    __tablename__ = "arranged_help"
    __table_args__ = (
        index_where("state != 'replaced'", "ix_arranged_help_live", "accommodation_id", "part", unique=True),
    )

    id: str = Field(primary_key=True)
    accommodation_id: str = Field(foreign_key="accommodations.id")
    person_id: str = Field(index=True)
    part: Part = state_of(Part, name="part")
    state: State = state_of(State)
    at: datetime | None = instant(nullable=True)
    sealed: bytes | None = None
    made_by: str
    made_at: datetime = instant()
    confirmed_at: datetime | None = instant(nullable=True)
