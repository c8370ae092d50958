"""Claims, their evidence, and every step that was taken on them."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from ce_tracker.base import Base
from ce_tracker.credits.rules import State, Step
from shared.database import instant, state_of


class Credit(Base, table=True):
    """`name` is what the person's account called them when they sent it. Times are minutes.

    `rule_set` is the one under which the claim was decided; `counted`: how much of it counts, if it is a part.
    `answer_by`: until when its owner may answer what they were asked.
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
    state: State = state_of(State)
    counted: int | None = None
    answer_by: date | None = None
    rule_set: str | None = None
    sent_at: datetime = instant()
    decided_at: datetime | None = instant(nullable=True)


class CreditStep(Base, table=True):
    """What was done on a claim, by whom, and the words that went with it."""

    __tablename__ = "credit_steps"

    id: str = Field(primary_key=True)
    credit_id: str = Field(foreign_key="credits.id", index=True)
    step: Step = state_of(Step, name="step")
    words: str | None = None
    by: str
    at: datetime = instant()
