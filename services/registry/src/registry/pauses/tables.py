from datetime import date

from sqlmodel import Field

from registry.base import Base


class Pause(Base, table=True):
    """From day to day, suspended or retired. A year that ended in it asked for nothing."""

    __tablename__ = "pauses"

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    since: date
    until: date | None = None
