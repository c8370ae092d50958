from datetime import datetime

from sqlmodel import Field

from curriculum.applications.rules import State
from curriculum.base import Base
from shared.database import index_where, instant, state_of


class Application(Base, table=True):
    """What a person wrote is sealed with their own key."""

    __tablename__ = "applications"
    __table_args__ = (
        index_where("state IN ('draft', 'waiting')", "uq_applications_under_way", "person_id", unique=True),
    )

    id: str = Field(primary_key=True)
    cohort_id: str = Field(foreign_key="cohorts.id", index=True)
    person_id: str = Field(index=True)
    name: str
    experience: bytes | None = None
    support: bytes | None = None
    reference: bytes | None = None
    attested: bool = False
    state: State = state_of(State, index=True)
    kept_at: datetime = instant()
    sent_at: datetime | None = instant(nullable=True)
    decided_at: datetime | None = instant(nullable=True)
    decided_by: str | None = None
    reasons: bytes | None = None
    way_back: bytes | None = None
    rule_set_id: str | None = None
