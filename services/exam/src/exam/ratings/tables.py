from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from exam.base import Base
from exam.ratings.rules import ClaimState, Purpose
from shared.database import index_where, instant, state_of


class Claim(Base, table=True):
    """A task in an examiner's hands. `rater`: 1 and 2 are blind to each other, 3 settles what they see too differently.

    What they gave lies in `ratings`, and is never changed there.
    """

    __tablename__ = "scoring_claims"
    __table_args__ = (
        sa.UniqueConstraint("task_id", "examiner_id"),
        sa.UniqueConstraint("task_id", "rater"),
        sa.Index(
            "ix_scoring_claims_committed",
            "committed_at",
            sqlite_where=sa.text("state = 'committed'"),
            postgresql_where=sa.text("state = 'committed'"),
        ),
    )

    id: str = Field(primary_key=True)
    task_id: str = Field(foreign_key="scoring_tasks.id")
    examiner_id: str = Field(index=True)
    rater: int | None
    purpose: Purpose = state_of(Purpose, name="purpose")
    state: ClaimState = state_of(ClaimState)
    opened_at: datetime = instant()
    committed_at: datetime | None = instant(nullable=True)


class Rating(Base, table=True):
    """What one examiner gave once. One that was undone stays; of each place of a task at most one is not.

    What it rests on is sealed for whom it tells of.
    """

    __tablename__ = "ratings"
    __table_args__ = (
        sa.Index(
            "uq_ratings_standing",
            "task_id",
            "rater",
            unique=True,
            sqlite_where=sa.text("undone_at IS NULL"),
            postgresql_where=sa.text("undone_at IS NULL"),
        ),
        index_where("note IS NOT NULL", "ix_ratings_to_seal", "id"),
    )

    id: str = Field(primary_key=True)
    task_id: str = Field(foreign_key="scoring_tasks.id")
    claim_id: str = Field(index=True)
    examiner_id: str = Field(index=True)
    rater: int | None
    purpose: Purpose = state_of(Purpose, name="purpose")
    sealed: bytes | None = None
    note: str | None = None
    """As older versions of this program kept it, until a duty has sealed it."""
    given_at: datetime = instant()
    undone_at: datetime | None = instant(nullable=True)


class RatingRow(Base, table=True):
    """The score of one row of the rubric. `sealed`: of a talk, what was heard for it."""

    __tablename__ = "rating_rows"
    __table_args__ = (index_where("evidence IS NOT NULL", "ix_rating_rows_to_seal", "rating_id"),)

    rating_id: str = Field(primary_key=True, foreign_key="ratings.id")
    row: str = Field(primary_key=True)
    score: int
    sealed: bytes | None = None
    evidence: str | None = None
    """As older versions of this program kept it, until a duty has sealed it."""
