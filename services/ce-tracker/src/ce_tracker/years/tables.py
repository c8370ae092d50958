"""Years are decided here; certifications are told by the registry."""

from datetime import date, datetime

from sqlmodel import Field

from ce_tracker.base import Base
from ce_tracker.years.rules import State, Validity
from shared.database import index_where, instant, state_of


class Certification(Base, table=True):
    """Told by the registry; `since` is the day from which on it rests, or of the decision that ended that."""

    __tablename__ = "certifications"

    person_id: str = Field(primary_key=True)
    number: str
    granted_on: date
    valid_until: date
    standing: Validity = state_of(Validity, name="standing")
    since: date | None = None


class CEYear(Base, table=True):
    """One a person and calendar year. What was asked stands as it was when the year was opened. Times are minutes."""

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
    opened_at: datetime = instant()


class YearTurn(Base, table=True):
    """What happens when a year ends: it is closed and the next one opened. `held` while the certification rests."""

    __tablename__ = "year_turns"
    __table_args__ = (index_where("done_at IS NULL", "ix_year_turns_waiting", "due_at"),)

    person_id: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    due_at: datetime = instant()
    held: bool = False
    done_at: datetime | None = instant(nullable=True)


class CountedShare(Base, table=True):
    """What one accepted credit gave one year. Times are minutes."""

    __tablename__ = "counted_shares"

    credit_id: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    person_id: str = Field(index=True)
    minutes: int
    ethics_minutes: int
    sent_on: date
