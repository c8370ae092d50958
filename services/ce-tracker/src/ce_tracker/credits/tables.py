"""Claims, their evidence, and every step that was taken on them."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from ce_tracker.base import Base
from shared.database import instant


class Credit(Base, table=True):
    """`name` is what the person's account called them when they sent it. Times are minutes.

    `rule_set` is the one under which the claim was decided.
    """

    __tablename__ = "credits"
    __table_args__ = (sa.Index("ix_credits_queue", "state", "sent_at"),)

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    name: str | None = None
    offering_id: str | None = Field(default=None, foreign_key="offerings.id")
    title: str
    provider: str
    taken_on: date
    minutes: int
    ethics: bool
    state: str = "waiting"
    rule_set: str | None = None
    sent_at: datetime = instant()
    decided_at: datetime | None = instant(nullable=True)


class Evidence(Base, table=True):
    """Kept here and nowhere else: no web server can reach it. `content_type` is what the content was found to be."""

    __tablename__ = "evidence"

    id: str = Field(primary_key=True)
    credit_id: str = Field(foreign_key="credits.id", index=True)
    name: str
    content_type: str
    size: int
    content: bytes
    added_at: datetime = instant()


class CreditStep(Base, table=True):
    """What was done on a claim, by whom, and the words that went with it."""

    __tablename__ = "credit_steps"

    id: str = Field(primary_key=True)
    credit_id: str = Field(foreign_key="credits.id", index=True)
    step: str
    words: str | None = None
    by: str
    at: datetime = instant()
