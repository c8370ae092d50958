from datetime import date

from sqlmodel import Field

from registry.base import Base


class DecisionRow(Base, table=True):
    """A grave act on a certification. Who proposed and who answered it, and why, stands in its approval."""

    __tablename__ = "decisions"

    id: str = Field(primary_key=True)
    """That of the approval."""
    person_told_on: date | None = None
    """The day on which the person was told, before anything of it is public."""
