from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class Sitting(Base, table=True):
    """A written sitting. When it ends is computed from these facts and the person's arrangement, never stored."""

    __tablename__ = "sittings"
    __table_args__ = (
        sa.Index(
            "ix_sittings_one_open",
            "person_id",
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        ),
        sa.Index(
            "ix_sittings_to_hand_over",
            "submitted_at",
            sqlite_where=sa.text("state = 'submitted' AND handed_over_at IS NULL"),
            postgresql_where=sa.text("state = 'submitted' AND handed_over_at IS NULL"),
        ),
    )

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    form_id: str = Field(foreign_key="forms.id")
    rule_set: str
    state: str
    started_at: datetime = instant()
    allowance_seconds: int
    breaks_stop_clock: bool
    stopped_seconds: float = 0
    break_began_at: datetime | None = instant(nullable=True)
    window: str
    due_at: datetime | None = instant(nullable=True, index=True)
    """When the due loop looks again; at most a minute ahead, since accommodations may change while somebody sits."""
    submitted_at: datetime | None = instant(nullable=True)
    submitted_by: str | None = None
    handed_over_at: datetime | None = instant(nullable=True)
    """When scoring took the answers up."""
    voided_by: str | None = None
    void_reason: str | None = None


class AnswerVersion(Base, table=True):
    """Every version that was saved. The answer is the one with the highest sequence."""

    __tablename__ = "answer_versions"

    sitting_id: str = Field(primary_key=True, foreign_key="sittings.id")
    item_id: str = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    answer: str
    saved_at: datetime = instant()


class Flag(Base, table=True):
    """A question that the candidate wants to see again."""

    __tablename__ = "flags"

    sitting_id: str = Field(primary_key=True, foreign_key="sittings.id")
    item_id: str = Field(primary_key=True)


class SittingBreak(Base, table=True):
    __tablename__ = "sitting_breaks"

    id: str = Field(primary_key=True)
    sitting_id: str = Field(index=True, foreign_key="sittings.id")
    began_at: datetime = instant()
    ended_at: datetime | None = instant(nullable=True)
    stopped_clock: bool = False
