from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from exam.results.rules import State
from exam.score_runs.rules import Outcome
from shared.database import index_where, instant, state_of


def _without_run(part: str) -> sa.Index:
    """Looked at every second."""
    return index_where(f"{part}_run_id IS NULL AND {part}_sitting_id IS NOT NULL", f"ix_results_no_{part}_run", "id")


class Result(Base, table=True):
    """What two administrators released, or may release. Decided under one rule set, never edited afterwards."""

    __tablename__ = "results"
    __table_args__ = (
        index_where("state = 'draft'", "ix_results_one_draft", "person_id", unique=True),
        _without_run("written"),
        _without_run("oral"),
    )

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    state: State = state_of(State, index=True)
    outcome: Outcome = state_of(Outcome, name="outcome")
    written: Outcome = state_of(Outcome, name="written")
    oral: Outcome = state_of(Outcome, name="oral")
    written_passed_on: date | None = None
    """Where the part stands from an earlier attempt."""
    oral_passed_on: date | None = None
    written_sitting_id: str | None = None
    oral_sitting_id: str | None = None
    written_run_id: str | None = None
    """The run of the room `score_runs` that it rests on."""
    oral_run_id: str | None = None
    detail: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    """`Detail` of the views."""
    rule_set: str
    drafted_at: datetime = instant()
    released_at: datetime | None = instant(nullable=True)
    released_on: date | None = None
    withdrawn_on: date | None = None
    drafted_again_by: str | None = None
    """Who laid the same scores before the administrators anew, after it was withdrawn."""
    drafted_again_at: datetime | None = instant(nullable=True)
    imported: bool = False
    succeeds: str | None = None
    """The released result in whose place it comes."""
