from datetime import datetime

from sqlmodel import Field

from ce_tracker.base import Base
from shared.database import instant


class Evidence(Base, table=True):
    """Kept here and nowhere else: no web server can reach it. `content_type` is what the content was found to be."""

    __tablename__ = "evidence"

    id: str = Field(primary_key=True)
    credit_id: str = Field(foreign_key="credits.id", index=True)
    name: str
    content_type: str
    size: int
    content: bytes
    added_at: datetime = instant()
