import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base


class LedgerYear(Base, table=True):
    """A tree a year, and how many leaves it has. Its row lock orders the leaves, so that no place is left out."""

    __tablename__ = "ledger_years"

    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    size: int


class LedgerLeaf(Base, table=True):
    """The database itself refuses to change or delete a row. `d` tells nothing of anybody."""

    __tablename__ = "ledger_leaves"

    year: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    d: bytes


class LedgerOpening(Base, table=True):
    """What a leaf says, and of whom. Erasing somebody deletes these rows; the leaves stand, and nothing opens them."""

    __tablename__ = "ledger_openings"
    __table_args__ = (sa.Index("ix_ledger_openings_person", "person_id"),)

    year: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    person_id: str
    salt: bytes
    content: str


class LedgerNode(Base, table=True):
    """The hash of each complete subtree, so that a proof reads a few rows and not all leaves."""

    __tablename__ = "ledger_nodes"

    year: int = Field(primary_key=True)
    level: int = Field(primary_key=True)
    place: int = Field(primary_key=True)
    hash: bytes
