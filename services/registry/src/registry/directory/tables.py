from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class DirectoryEntry(Base, table=True):
    """While there is a row, its owner is in the directory. `id` is another one each time, and says nothing of them."""

    __tablename__ = "directory_entries"

    id: str = Field(primary_key=True)
    person_id: str = Field(unique=True)
    roles: list[str] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    about: str
    since: datetime = instant()


class DirectoryLetter(Base, table=True):
    """What one person wrote to another, sealed with the key of who reads it."""

    __tablename__ = "directory_letters"
    __table_args__ = (sa.Index("ix_directory_letters_to_person", "to_person", "written_at"),)

    id: str = Field(primary_key=True)
    to_person: str
    from_person: str = Field(index=True)
    words: bytes
    written_at: datetime = instant()


class DirectoryRefusal(Base, table=True):
    """That somebody wants no more letters from another person."""

    __tablename__ = "directory_refusals"

    person_id: str = Field(primary_key=True)
    from_person: str = Field(primary_key=True)
