from datetime import datetime

from sqlmodel import Field

from curriculum.base import Base
from shared.database import instant


class LiveSession(Base, table=True):
    __tablename__ = "live_sessions"

    id: str = Field(primary_key=True)
    cohort_id: str = Field(foreign_key="cohorts.id", index=True)
    title: str
    place: str
    starts_at: datetime = instant()
    minutes: int
    led_by: str
    """A facilitator of the cohort."""
    led_by_cps: bool
    """As it was on that day."""
    makes_up: str | None = Field(default=None, foreign_key="live_sessions.id")
    changed_by: str | None = None
    """Who changed or called it off last."""
    called_off_at: datetime | None = instant(nullable=True)
    called_off_because: str = ""
    """The people of the group read it."""
