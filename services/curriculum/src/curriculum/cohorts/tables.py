from datetime import date, datetime

from sqlmodel import Field

from curriculum.base import Base
from curriculum.cohorts.rules import State
from shared.database import instant, state_of


class Cohort(Base, table=True):
    __tablename__ = "cohorts"

    id: str = Field(primary_key=True)
    title: str
    language: str
    place: str
    """Where people meet, or how."""
    apply_until: date
    starts_on: date
    places: int
    taken: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """How many were admitted; nobody gives a place back."""
    state: State = state_of(State)
    opened_by: str
    changed_by: str | None = None
    """Who changed or called it off last."""
    opened_at: datetime = instant()
    called_off_because: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """The people of the group read it."""


class Facilitator(Base, table=True):
    """Who can lead cohorts: as they introduced themselves, with the way to reach them that they gave."""

    __tablename__ = "facilitators"

    person_id: str = Field(primary_key=True)
    name: str
    contact: str
    says_cps: bool
    cps: bool = False
    """Once an administrator has looked: practice hours count when a CPS leads them."""
    confirmed_by: str | None = None
    confirmed_at: datetime | None = instant(nullable=True)
    left_at: datetime | None = instant(nullable=True)
    """Since when they hold the role no longer."""


class CohortFacilitator(Base, table=True):
    __tablename__ = "cohort_facilitators"

    cohort_id: str = Field(primary_key=True, foreign_key="cohorts.id")
    person_id: str = Field(primary_key=True, foreign_key="facilitators.person_id", index=True)
