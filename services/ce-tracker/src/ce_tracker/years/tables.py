"""What each year asked and how it went, the turns between them, and what gave them hours."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from ce_tracker.base import Base
from ce_tracker.hours.rules import Kind
from ce_tracker.reckoning.rules import State
from shared.database import index_where, instant, state_of


class CEYear(Base, table=True):
    """One a person and calendar year. What it asks is taken from the rules on its first day. Times are minutes.

    `covered`: what waits for a decision would fill it in time, `covered_until` a day as far as its owner has to answer.
    """

    __tablename__ = "ce_years"

    person_id: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    state: State = state_of(State)
    rule_set: str
    minutes_required: int
    ethics_required: int
    minutes: int = 0
    ethics_minutes: int = 0
    missed_on: date | None = None
    grace_until: date | None = None
    settled_on: date | None = None
    covered: bool = False
    covered_until: date | None = None
    opened_at: datetime = instant()


class YearTurn(Base, table=True):
    """What happens when a year ends: it is closed and the next one begins. `held` while the certification rests.

    The turn into a person's first year has no year of theirs to close.
    """

    __tablename__ = "year_turns"
    __table_args__ = (index_where("done_at IS NULL", "ix_year_turns_waiting", "due_at"),)

    person_id: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    due_at: datetime = instant()
    held: bool = False
    done_at: datetime | None = instant(nullable=True)


class CountedShare(Base, table=True):
    """What the hours of one source gave one year, and the day since which they count. Times are minutes."""

    __tablename__ = "counted_shares"

    source_id: str = Field(sa_column=sa.Column("credit_id", sa.String, primary_key=True))
    year: int = Field(primary_key=True)
    kind: Kind = state_of(Kind, name="kind")
    person_id: str = Field(index=True)
    minutes: int
    ethics_minutes: int
    sent_on: date
