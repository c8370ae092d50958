from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session

from registry.listings.tables import Listing


class MyListing(BaseModel, frozen=True):
    choice: str
    listed_name: str
    share_code: str | None
    chosen_at: datetime


def my_listing(session: Session, person_id: str) -> MyListing | None:
    row = session.get(Listing, person_id)
    return None if row is None else MyListing.model_validate(row, from_attributes=True)
