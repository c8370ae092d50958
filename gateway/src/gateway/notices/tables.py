"""News that we were told of, and the mails that we decided to send about it."""

from datetime import datetime

from sqlmodel import Field

from gateway.base import Base
from shared.database import instant


class News(Base, table=True):
    """Told. That there was news for somebody, and never what it was."""

    __tablename__ = "news"

    fact_id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    happened_at: datetime = instant()


class Notice(Base, table=True):
    """Decided. A mail that was posted because of a fact."""

    __tablename__ = "notices"

    fact_id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    posted_at: datetime = instant()
