"""News that we were told of, and the mails that we decided to send about it."""

from datetime import datetime

from sqlmodel import Field

from gateway.base import Base
from shared.database import index_where, instant


class News(Base, table=True):
    """Told. That there was news for somebody, of which kind and where it stands, and never what it was."""

    __tablename__ = "news"

    fact_id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    kind: str
    link: str
    happened_at: datetime = instant()


class Notice(Base, table=True):
    """Decided. When a mail says so: `due_at` while it waits for one, `posted_at` once it was written.

    Neither: whoever it is for has no account here, or it was told before this house began.
    """

    __tablename__ = "notices"
    __table_args__ = (index_where("posted_at IS NULL", "ix_notices_due", "due_at"),)

    fact_id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    due_at: datetime | None = instant(nullable=True)
    posted_at: datetime | None = instant(nullable=True)
