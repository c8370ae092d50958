from datetime import datetime

from sqlmodel import Field

from ce_tracker.base import Base
from shared.database import instant


class ClaimDraft(Base, table=True):
    """A claim that is not sent yet. What it tells is sealed for its owner; its paper lies with the others."""

    __tablename__ = "claim_drafts"

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    sealed: bytes | None = None
    changed_at: datetime = instant()
    delete_at: datetime = instant(index=True)
