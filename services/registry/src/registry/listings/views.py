"""What a person sees of how they are listed."""

from datetime import datetime

from pydantic import BaseModel

from registry.listings.rules import Choice


class MyListing(BaseModel, frozen=True):
    choice: Choice
    listed_name: str
    share_code: str | None
    chosen_at: datetime


class ShareLink(BaseModel, frozen=True):
    share_code: str
