from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from shared.database import index_where, instant


class AttestedName(Base, table=True):
    """What somebody is called, seen by another person, from one moment to the next.

    Once it has ended, the name itself is empty here and lies sealed: nobody can search it or read it in a copy.
    """

    __tablename__ = "attested_names"
    __table_args__ = (
        sa.Index("ix_attested_names_confirmed", "confirmed_by", "person_id"),
        index_where("ends_at IS NULL", "ix_attested_names_one_stands", "person_id", unique=True),
        sa.Index("ix_attested_names_person", "person_id", "begins_at"),
        index_where("leaf IS NULL AND ends_at IS NULL", "ix_attested_names_untold", "person_id"),
    )

    id: str = Field(primary_key=True)
    person_id: str
    name: str
    sealed: bytes | None = None
    begins_at: datetime = instant()
    ends_at: datetime | None = instant(nullable=True)
    asked_by: str
    confirmed_by: str
    """Never the one who asked. `before-names-were-confirmed`: it stood when this table was made."""
    leaf: str | None = None
    """Where the ledger commits to it, as in `2026/17`; None before that, and for whoever is not certified."""


class UsedName(Base, table=True):
    """A name that somebody goes by beside their own, confirmed once."""

    __tablename__ = "used_names"

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    name: str
    approved_by: str
    approved_at: datetime = instant()


class ShownName(Base, table=True):
    """What its owner wants to be shown; it counts while it is of a confirmed name."""

    __tablename__ = "shown_names"

    person_id: str = Field(primary_key=True)
    name: str
    chosen_at: datetime = instant()


class Standstill(Base, table=True):
    """A suspension or a revocation stands: until it is lifted, name and listing stay as they were."""

    __tablename__ = "standstills"

    person_id: str = Field(primary_key=True)
    since: date
    leaf: str | None = None
    """Where the ledger tells how they were listed then, as in `2026/17`."""
