from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.panels.rules import Stage
from shared.database import instant, state_of


class PanelSeat(Base, table=True):
    """Who was asked to decide about a concern. They see nothing of it before they said that they have no tie."""

    __tablename__ = "panel_seats"
    __table_args__ = (sa.UniqueConstraint("concern_id", "stage", "person_id", name="uq_panel_seats_once"),)

    id: str = Field(primary_key=True)
    concern_id: str = Field(index=True)
    stage: Stage = state_of(Stage, name="stage")
    person_id: str = Field(index=True)
    certified: bool
    """Whether they sit as a peer specialist, by a certificate of this registry."""
    asked_by: str
    asked_at: datetime = instant()
    sits_since: datetime | None = instant(nullable=True)
    left_at: datetime | None = instant(nullable=True)
    freed_at: datetime | None = instant(nullable=True)
    """When an objection to them was upheld: they sit down here no more."""
