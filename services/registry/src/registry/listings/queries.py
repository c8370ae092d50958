from sqlmodel import Session

from registry.listings.models import MyListing
from registry.listings.tables import Listing
from shared.refusals import NotFound


def my_listing(session: Session, person_id: str) -> MyListing | None:
    """A person's own choice; there is one from the day they signed the Code."""
    row = session.get(Listing, person_id)
    return None if row is None else MyListing.model_validate(row, from_attributes=True)


def listing_of(session: Session, person_id: str) -> MyListing:
    mine = my_listing(session, person_id)
    if mine is None:
        raise NotFound
    return mine
