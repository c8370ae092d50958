from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from ce_tracker.base import Base
from ce_tracker.supervision.rules import Way
from ce_tracker.supervisors.rules import State
from shared.database import instant, state_of


class Contact(Base, table=True):
    """`mark` is another one after each change: who confirms says what they saw. `by_supervisor`: who noted it."""

    __tablename__ = "contacts"
    __table_args__ = (
        sa.Index("ix_contacts_person_id", "person_id", "held_on"),
        sa.Index("ix_contacts_supervisor_id", "supervisor_id", "state"),
    )

    id: str = Field(primary_key=True)
    person_id: str
    supervisor_id: str | None = Field(default=None, foreign_key="supervisors.id")
    held_on: date
    way: Way = state_of(Way, name="way")
    minutes: int
    state: State = state_of(State)
    mark: str
    by_supervisor: bool = False
    noted_at: datetime = instant()
    decided_at: datetime | None = instant(nullable=True)
