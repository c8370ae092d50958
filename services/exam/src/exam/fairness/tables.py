from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from exam.base import Base
from exam.fairness.rules import Cause, Verdict
from shared.database import instant, state_of


class FairnessFlag(Base, table=True):
    """Why a person should look at an item for fairness. Never changed: what came of it are verdicts.

    `words`: digests of its words then. `trait` to `delta`: of a report's finding, as the report says them.
    """

    __tablename__ = "fairness_flags"
    __table_args__ = (sa.Index("ix_fairness_flags_item", "item_id", "item_version"),)

    id: str = Field(primary_key=True)
    item_id: str
    item_version: int
    words: str
    cause: Cause = state_of(Cause, name="cause")
    run_id: str | None = None
    trait: str | None = None
    focal: str | None = None
    reference: str | None = None
    grade: str | None = None
    delta: float | None = None
    reason: str = ""
    marked_by: str | None = None
    marked_at: datetime = instant(index=True)


class FairnessVerdict(Base, table=True):
    """What somebody found who looked. Never changed: another one stands beside it, and the newest counts."""

    __tablename__ = "fairness_verdicts"

    id: str = Field(primary_key=True)
    flag_id: str = Field(foreign_key="fairness_flags.id", index=True)
    verdict: Verdict = state_of(Verdict, name="verdict")
    reason: str
    person_id: str
    given_at: datetime = instant()
