from datetime import datetime

from sqlmodel import Field

from ce_tracker.base import Base
from shared.database import instant


class LogPaper(Base, table=True):
    """What it says is sealed for its owner, with its code; who has the code finds it by its hash."""

    __tablename__ = "log_papers"

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    code_hash: str = Field(unique=True)
    sealed: bytes
    issued_at: datetime = instant()
    withdrawn_at: datetime | None = instant(nullable=True)


class LogKey(Base, table=True):
    """The public half of a key that signed papers. It stays for good."""

    __tablename__ = "log_keys"

    id: str = Field(primary_key=True)
    public: bytes
    since: datetime = instant()
