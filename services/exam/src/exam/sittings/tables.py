from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from exam.sittings.rules import State, SubmittedBy
from shared.database import index_where, instant, state_of


class Sitting(Base, table=True):
    """A written sitting. When it ends is computed from these facts and the person's arrangement, never stored."""

    __tablename__ = "sittings"
    __table_args__ = (
        index_where("state = 'open'", "ix_sittings_one_open", "person_id", unique=True),
        index_where("state = 'submitted' AND claimed_at IS NULL", "ix_sittings_to_claim", "submitted_at"),
    )

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    form_id: str = Field(foreign_key="forms.id")
    appointment_id: str | None = Field(default=None, foreign_key="appointments.id")
    """At which it was begun; None: at no time that somebody had chosen."""
    rule_set: str
    state: State = state_of(State)
    started_at: datetime = instant()
    allowance_seconds: int
    breaks_stop_clock: bool
    stopped_seconds: float = 0
    granted_seconds: float = 0
    break_seconds: float = 0
    """Of `stopped_seconds` what were breaks: against `break_budget_seconds`, of which None is no end."""
    break_budget_seconds: int | None = None
    break_began_at: datetime | None = instant(nullable=True)
    paused_at: datetime | None = instant(nullable=True)
    """What the ledger of the time comes to, so that a save reads it with the sitting."""
    writer_token: str
    """Of the one page that writes; another one reads until it continues there."""
    due_at: datetime | None = instant(nullable=True, index=True)
    submitted_at: datetime | None = instant(nullable=True)
    submitted_by: SubmittedBy | None = state_of(SubmittedBy, name="submitted_by", nullable=True)
    claimed_at: datetime | None = instant(nullable=True)
    """By scoring."""
    voided_by: str | None = None
    void_reason: str | None = None


class SittingBreak(Base, table=True):
    """A break, as the release before kept it. The ledger of the time has taken its place.

    It is written on until the next release, so that one can go back; then it goes.
    """

    __tablename__ = "sitting_breaks"

    id: str = Field(primary_key=True)
    sitting_id: str = Field(index=True, foreign_key="sittings.id")
    began_at: datetime = instant()
    ended_at: datetime | None = instant(nullable=True)
    stopped_clock: bool = False
