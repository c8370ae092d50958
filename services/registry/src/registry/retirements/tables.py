from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class Retirement(Base, table=True):
    """A person's own choice to be shown as retired, until they come back. What others hear of it is a pause."""

    __tablename__ = "retirements"

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    retired_at: datetime = instant()
    returned_at: datetime | None = instant(nullable=True)
    told_at: datetime | None = instant(nullable=True)
    """When others heard that it rests."""
