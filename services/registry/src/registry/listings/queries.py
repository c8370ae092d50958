import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.listings.rows import own_listing
from registry.listings.rules import Choice
from registry.listings.tables import ListedName, Listing
from registry.listings.views import MyListing
from shared.actor import Actor
from shared.refusals import NotFound

_LAST = "\U0010ffff"
"""Sorts after every letter: a prefix is the range up to it."""


def my_listing(session: Session, actor: Actor) -> MyListing:
    """A person's own choice; there is one from the day they signed the Code."""
    row = own_listing(session, actor)
    return MyListing(choice=row.choice, listed_name=row.listed_name, share_code=row.share_code, chosen_at=row.chosen_at)


def find_my_listing(session: Session, actor: Actor) -> MyListing | None:
    """The same, or None before."""
    try:
        return my_listing(session, actor)
    except NotFound:
        return None


def listed_name_of(session: Session, person_id: str) -> str:
    """The name that stands on somebody's papers; empty where they chose nothing yet."""
    row = session.get(Listing, person_id)
    return row.listed_name if row else ""


def listings() -> sa.Select[str, Choice, str, str, str | None]:
    """A statement for others to join: how each person is listed."""
    return sa.select(
        col(Listing.person_id),
        col(Listing.choice),
        col(Listing.listed_name),
        col(Listing.sorted_as),
        col(Listing.share_code),
    )


def people_named(word: str) -> sa.Select[str]:
    """A statement for others: whoever lists a name of which a word begins so."""
    return sa.select(col(ListedName.person_id)).where(col(ListedName.term) >= word, col(ListedName.term) < word + _LAST)


def searchable_people(session: Session) -> frozenset[str]:
    """Whom the public search can find by name."""
    return frozenset(session.exec(select(ListedName.person_id)))


def people_listed_by_name(session: Session) -> frozenset[str]:
    """Who chose that."""
    return frozenset(session.exec(select(Listing.person_id).where(Listing.choice == Choice.NAME)))
