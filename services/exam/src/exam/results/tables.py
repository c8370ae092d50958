from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class Result(Base, table=True):
    """What two administrators released, or may release. Decided under one rule set, never edited afterwards."""

    __tablename__ = "results"
    __table_args__ = (
        sa.Index(
            "ix_results_one_draft",
            "person_id",
            unique=True,
            sqlite_where=sa.text("state IN ('draft', 'half_released')"),
            postgresql_where=sa.text("state IN ('draft', 'half_released')"),
        ),
    )

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    state: str = Field(index=True)
    outcome: str
    written: str
    oral: str
    written_passed_on: date | None = None
    """Where the part stands from an earlier attempt."""
    oral_passed_on: date | None = None
    written_sitting_id: str | None = None
    oral_sitting_id: str | None = None
    detail: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    rule_set: str
    drafted_at: datetime = instant()
    first_by: str | None = None
    first_at: datetime | None = instant(nullable=True)
    released_by: str | None = None
    released_at: datetime | None = instant(nullable=True)
    released_on: date | None = None
    withdrawal_by: str | None = None
    withdrawn_by: str | None = None
    withdrawn_on: date | None = None
    imported: bool = False


class AuditRecord(Base, table=True):
    """Who did what to a result, in the same transaction as the deed. Never changed, never deleted."""

    __tablename__ = "audit_records"

    id: str = Field(primary_key=True)
    result_id: str = Field(index=True)
    person_id: str
    act: str
    by: str
    at: datetime = instant()
    words: str = ""
