from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.listings.rules import Choice
from shared.database import instant, state_of

BYTEWISE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
"""Compared letter by letter on both databases, so that a prefix is a range of an index and the order is the same."""


class Listing(Base, table=True):
    """The person's own choice, in force at once. The name is what is shown of the confirmed one; empty before."""

    __tablename__ = "listings"

    person_id: str = Field(primary_key=True)
    choice: Choice = state_of(Choice, name="choice")
    listed_name: str
    sorted_as: str = Field(sa_column=sa.Column(BYTEWISE, nullable=False))
    """The name without accents and case: so Álvaro stands before Bea."""
    share_code: str | None = Field(default=None, unique=True)
    """Part of the link that shows an unlisted or numbered entry; withdrawn by forgetting it."""
    chosen_at: datetime = instant()
    pronouns: str | None = None
    """For the certificate, if their owner wants them there."""
    tells_former_names: bool | None = None
    """Whether a former name is confirmed to whoever types it with the number."""


class ListedName(Base, table=True):
    """One row a word of a listed name, as the release before searched. The index has taken its place.

    It is written on until the next release, so that one can go back; then it goes.
    """

    __tablename__ = "listed_names"
    __table_args__ = (sa.Index("ix_listed_names_term", "term"),)

    person_id: str = Field(primary_key=True)
    term: str = Field(sa_column=sa.Column(BYTEWISE, primary_key=True))


class ListingDetail(Base, table=True):
    """What else a person gives so that others find the right one; it is shown beside a listed name and nowhere else."""

    __tablename__ = "listing_details"

    person_id: str = Field(primary_key=True)
    town: str
    region: str
    languages: list[str] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    specialties: list[str] | None = Field(default=None, sa_column=sa.Column(sa.JSON))
    """Which of the tracks that they completed others may see; None from before one could say so."""
