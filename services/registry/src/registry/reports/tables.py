from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class DutyReport(Base, table=True):
    """What somebody told, and what the employer can read; sealed with the key of who told."""

    __tablename__ = "duty_reports"
    __table_args__ = (sa.Index("ix_duty_reports_waiting", "answered_at", "told_at", "id"),)

    id: str = Field(primary_key=True)
    told_by: str = Field(index=True)
    report: bytes
    told_at: datetime = instant()
    answer: bytes | None = None
    answered_by: str | None = None
    answered_at: datetime | None = instant(nullable=True)
