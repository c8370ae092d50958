"""Everything that was ever sent as hours, and everything that was decided on it: rows are added and never changed."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from ce_tracker.base import Base
from ce_tracker.hours.rules import Kind, Verdict
from shared.database import state_of


class SentHours(Base, table=True):
    """A version of what was sent. `place` orders versions and decisions of one source. Times are minutes."""

    __tablename__ = "sent_hours"
    __table_args__ = (sa.Index("ix_sent_hours_person_id", "person_id"),)

    kind: Kind = state_of(Kind, name="kind", primary_key=True)
    source_id: str = Field(primary_key=True)
    place: int = Field(primary_key=True)
    person_id: str
    sent_on: date
    taken_on: date
    minutes: int
    ethics: bool
    activity: str


class DecidedHours(Base, table=True):
    """A decision. `minutes`: how much counts; None: all that was sent."""

    __tablename__ = "decided_hours"
    __table_args__ = (sa.Index("ix_decided_hours_person_id", "person_id"),)

    kind: Kind = state_of(Kind, name="kind", primary_key=True)
    source_id: str = Field(primary_key=True)
    place: int = Field(primary_key=True)
    person_id: str
    decided_on: date
    verdict: Verdict = state_of(Verdict, name="verdict")
    minutes: int | None = None
    answer_by: date | None = None
    as_first: bool = False
