from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from shared.database import instant, new_registry, state_of
from shared.rule_sets.rules import RULES, State


class RuleSetBase(SQLModel, registry=new_registry()):
    """For the `env.py` of the services that have rule sets."""


class RuleSetRow(RuleSetBase, table=True):
    """A published one is never edited: decisions keep its id. Who published it stands in `approvals`."""

    __tablename__ = "rule_sets"
    __table_args__ = (sa.Index("ix_rule_sets_effective_from", "effective_from"),)

    id: str = Field(primary_key=True)
    kind: str = Field(default=RULES, sa_column=sa.Column(sa.String, nullable=False, server_default=RULES))
    """What of a service they are; each kind has its own days."""
    effective_from: date
    body: dict[str, Any] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    state: State = state_of(State)
    drafted_at: datetime = instant()
    published_at: datetime | None = instant(nullable=True)
    first_used_at: datetime | None = instant(nullable=True)
    """When the first decision was taken under it; from then on it stays."""
