from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session

from registry.listings.tables import Listing
from shared.refusals import NotFound


class MyListing(BaseModel, frozen=True):
    choice: str
    listed_name: str
    share_code: str | None
    chosen_at: datetime


def listing_of(session: Session, person_id: str) -> MyListing:
    """A person's own choice; there is one from the day they signed the Code."""
    row = session.get(Listing, person_id)
    if row is None:
        raise NotFound
    return MyListing.model_validate(row, from_attributes=True)
