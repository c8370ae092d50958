"""Rule sets as administrators published them. A published one is never edited: years keep its id."""

from datetime import date, datetime

from sqlmodel import Field

from ce_tracker.base import Base
from shared.database import instant


class PublishedRuleSet(Base, table=True):
    __tablename__ = "rule_sets"

    id: str = Field(primary_key=True)
    effective_from: date = Field(unique=True)
    minutes: int
    ethics_minutes: int
    grace_days: int
    own_modules_count: bool
    published_at: datetime = instant()
    published_by: str
