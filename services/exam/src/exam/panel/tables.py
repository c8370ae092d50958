from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class PanelMember(Base, table=True):
    """An examiner who is ready to score, and whether an administrator has seen that they are a CPS."""

    __tablename__ = "panel_members"

    person_id: str = Field(primary_key=True)
    name: str
    says_cps: bool
    is_cps: bool = False
    joined_at: datetime = instant()
    left_at: datetime | None = instant(nullable=True)
    """Since when they are an examiner no longer. To come back they are confirmed anew."""
    confirmed_by: str | None = None
    confirmed_at: datetime | None = instant(nullable=True)
