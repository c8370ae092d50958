from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from shared.database import instant


def _json() -> sa.Column[object]:
    return sa.Column(sa.JSON(none_as_null=True), nullable=True)


class Erasure(Base, table=True):
    """That somebody was erased, and never who."""

    __tablename__ = "erasures"

    id: str = Field(primary_key=True)
    leaf: str
    """Where it stands in the ledger, as in `2026/17`."""
    decision_stays: bool
    """Whether a suspension or revocation stays, with the name that stood beside it."""
    done_at: datetime = instant()
    went: dict[str, int] | None = Field(default=None, sa_column=_json())
    """Rows that went, by table; of those of before it is not known."""
    keys: list[str] | None = Field(default=None, sa_column=_json())
    """Whose are still to be destroyed: the person's, unless a decision stays, and those of concerns about them."""
    key_destroyed_at: datetime | None = instant(nullable=True)
    """When they were gone, with which alone what was sealed opened."""
    cleared_at: datetime | None = instant(nullable=True)
    """When nothing of it was left in the log beside the database, nor in copies that were set aside."""
