"""What a person sees of how they are listed."""

from datetime import datetime

from pydantic import BaseModel

from registry.listings.inputs import ChooseListing
from registry.listings.rules import Choice


class MyListing(BaseModel, frozen=True):
    choice: Choice
    listed_name: str
    share_code: str | None
    chosen_at: datetime

    @property
    def base(self) -> str:
        return ChooseListing.standing(name=self.listed_name, listing=self.choice).mark()


class ShareLink(BaseModel, frozen=True):
    share_code: str
