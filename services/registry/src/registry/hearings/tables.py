from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class Hearing(Base, table=True):
    """What the person was told, by whom and when. It never says who told us. Sealed with the concern's own key."""

    __tablename__ = "hearings"

    concern_id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    summary: bytes
    told_by: str
    told_at: datetime = instant()
    answer_by: datetime = instant()


class HearingMore(Base, table=True):
    """What the person was told later, since words were added to what we had been told."""

    __tablename__ = "hearing_more"

    id: str = Field(primary_key=True)
    """That of the addition."""
    concern_id: str = Field(index=True)
    summary: bytes
    told_by: str
    told_at: datetime = instant()


class HearingAnswer(Base, table=True):
    """What the person says to it; each is kept, and none takes the place of another."""

    __tablename__ = "hearing_answers"

    id: str = Field(primary_key=True)
    concern_id: str = Field(index=True)
    words: bytes
    said_at: datetime = instant()
