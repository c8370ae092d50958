from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class RecordingConsent(Base, table=True):
    """That somebody agreed to a recording of their talk; until they take it back."""

    __tablename__ = "recording_consents"

    oral_id: str = Field(primary_key=True, foreign_key="appointments.id")
    person_id: str
    agreed_at: datetime = instant()
    withdrawn_at: datetime | None = instant(nullable=True)


class TalkRecording(Base, table=True):
    """One file of the recording of a talk, sealed for the person whose talk it was; deleted when it is its day.

    `digest`: of the content, so that what is sent twice is kept once.
    """

    __tablename__ = "talk_recordings"
    __table_args__ = (sa.UniqueConstraint("oral_id", "digest"),)

    id: str = Field(primary_key=True)
    oral_id: str = Field(foreign_key="recording_consents.oral_id")
    digest: str
    content_type: str
    sealed: bytes
    kept_by: str
    kept_at: datetime = instant()
    delete_at: datetime = instant(index=True)
