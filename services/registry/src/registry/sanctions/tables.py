from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from registry.statuses.rules.mark_certification import Decision
from shared.database import instant, state_of


class Sanction(Base, table=True):
    """One act on a certification, and the approval by two people from which it follows."""

    __tablename__ = "sanctions"

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    decision: Decision = state_of(Decision, name="decision")
    approval_id: str
    carried_out_at: datetime = instant()
