from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class Erasure(Base, table=True):
    """That somebody was erased, and never who."""

    __tablename__ = "erasures"

    id: str = Field(primary_key=True)
    leaf: str
    """Where it stands in the ledger, as in `2026/17`."""
    decision_stays: bool
    """Whether a suspension or revocation stays, with the name that stood beside it."""
    done_at: datetime = instant()
