from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.panels.rules import Stage
from registry.rulings.rules import Outcome, State
from shared.database import instant, state_of


class Ruling(Base, table=True):
    """What a panel decides. Its words are sealed with the concern's own key; who decided stands in its approval."""

    __tablename__ = "rulings"
    __table_args__ = (sa.Index("ix_rulings_state", "state", "appeal_until"),)

    id: str = Field(primary_key=True)
    """That of the approval."""
    concern_id: str = Field(index=True)
    person_id: str
    stage: Stage = state_of(Stage, name="stage")
    outcome: Outcome = state_of(Outcome, name="outcome")
    state: State = state_of(State)
    reasons: bytes
    condition: bytes | None = None
    proposed_at: datetime = instant()
    decided_at: datetime | None = instant(nullable=True)
    appeal_until: datetime | None = instant(nullable=True)
    appeal: bytes | None = None
    """Why the person asks others."""
    appealed_at: datetime | None = instant(nullable=True)
    in_force_at: datetime | None = instant(nullable=True)
