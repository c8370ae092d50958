from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from registry.deadlines.rules import Kind
from shared.database import instant, state_of


class Deadline(Base, table=True):
    """By when something about a concern has to happen; it keeps the rules by which it was computed."""

    __tablename__ = "deadlines"

    concern_id: str = Field(primary_key=True)
    kind: Kind = state_of(Kind, name="kind", primary_key=True)
    began_at: datetime = instant()
    due_at: datetime = instant(index=True)
    rule_set: str
    extended_at: datetime | None = instant(nullable=True)
    met_at: datetime | None = instant(nullable=True)
    missed_at: datetime | None = instant(nullable=True)
    """When it was noted that it was not met in time. That stays."""
