from datetime import date, datetime

from sqlmodel import Field

from exam.base import Base
from exam.standards.rules import State
from shared.database import instant, state_of


class Standard(Base, table=True):
    """A panel and the mark that it sets; for all languages and formats. `just_ready`: whom the estimates are about.

    `code`: whoever has it may join. `effective_from`: sittings that begin on this day or later have its mark.
    """

    __tablename__ = "standards"

    id: str = Field(primary_key=True)
    blueprint: str
    just_ready: str
    code: str = Field(unique=True)
    state: State = state_of(State)
    opened_by: str
    opened_at: datetime = instant()
    effective_from: date | None = None
    locked_at: datetime | None = instant(nullable=True)


class StandardStep(Base, table=True):
    """Who took the panel a step on, one after the other; what holds in the end two people say (`approvals`)."""

    __tablename__ = "standard_steps"

    standard_id: str = Field(primary_key=True, foreign_key="standards.id")
    step: str = Field(primary_key=True)
    by: str
    at: datetime = instant()
    reason: str = ""


class StandardItem(Base, table=True):
    """What the panel estimates, frozen when it was opened. `training`: tried together first, and never counted."""

    __tablename__ = "standard_items"

    standard_id: str = Field(primary_key=True, foreign_key="standards.id")
    position: int = Field(primary_key=True)
    item_id: str
    item_version: int
    training: bool
