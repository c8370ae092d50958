import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base

BYTEWISE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
"""Compared letter by letter on both databases, so that a beginning is a range of an index and the order is the same."""
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WITHOUT_ROWID = {"sqlite_with_rowid": False}
"""On SQLite the primary key is the table."""


class SearchEntry(Base, table=True):
    """Whoever was ever certified; `shown` is empty while they do not list their name, and nothing leads to them.

    `entry` is random: it says nothing of who was here first, and may be a mark on a page.
    """

    __tablename__ = "search_entries"

    entry: int = Field(sa_column=sa.Column(NUMBER, primary_key=True, autoincrement=False))
    person_id: str = Field(unique=True)
    shown: str
    sorted_as: str = Field(sa_column=sa.Column(BYTEWISE, nullable=False))
    tags: list[str] = Field(sa_column=sa.Column(sa.JSON, nullable=False))


class SearchTerm(Base, table=True):
    """One row a word by which somebody is found, in the order of the list; and one a place or language (`@place …`)."""

    __tablename__ = "search_terms"
    __table_args__ = WITHOUT_ROWID

    term: str = Field(sa_column=sa.Column(BYTEWISE, primary_key=True))
    sorted_as: str = Field(sa_column=sa.Column(BYTEWISE, primary_key=True))
    entry: int = Field(sa_column=sa.Column(NUMBER, primary_key=True, autoincrement=False))


class SearchWord(Base, table=True):
    """How many people a word leads to: the rarest leads a search. One that leads to nobody is not kept."""

    __tablename__ = "search_words"
    __table_args__ = WITHOUT_ROWID

    word: str = Field(sa_column=sa.Column(BYTEWISE, primary_key=True))
    people: int


class SearchSlip(Base, table=True):
    """A word with one letter left out; it goes with its word, or it would betray whoever is listed no more."""

    __tablename__ = "search_slips"
    __table_args__ = WITHOUT_ROWID

    slip: str = Field(sa_column=sa.Column(BYTEWISE, primary_key=True))
    word: str = Field(sa_column=sa.Column(BYTEWISE, primary_key=True))


class SearchWaiting(Base, table=True):
    """Whose entry is still to be made: those who were certified before there was an index."""

    __tablename__ = "search_waiting"

    person_id: str = Field(primary_key=True)
