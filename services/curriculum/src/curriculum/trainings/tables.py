from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from curriculum.base import Base
from curriculum.trainings.rules import State
from shared.database import instant, state_of


class Training(Base, table=True):
    """One person's way through the training, under the rule set of the day on which they were admitted."""

    __tablename__ = "trainings"

    id: str = Field(primary_key=True)
    person_id: str = Field(unique=True)
    cohort_id: str | None = Field(default=None, foreign_key="cohorts.id", index=True)
    """None where the training was completed before these records begin."""
    name: str
    rule_set_id: str
    state: State = state_of(State, index=True)
    admitted_at: datetime = instant()
    code_version: str | None = Field(default=None, foreign_key="signed_codes.version")
    signed_as: str | None = None
    signed_at: datetime | None = instant(nullable=True)
    practice_minutes: int = 0
    """The sum that the live sessions give; written again whenever attendance is recorded."""
    completed_on: date | None = None


class SignedCode(Base, table=True):
    """The wording that people signed, kept for as long as somebody has signed it."""

    __tablename__ = "signed_codes"

    version: str = Field(primary_key=True)
    """With its language: `2008-plain-1/en`."""
    wording: dict[str, Any] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    first_signed_at: datetime = instant()
