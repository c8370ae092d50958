"""What a person sees of how they are listed."""

from datetime import datetime

from pydantic import BaseModel

from registry.listings.inputs import ChooseListing, DescribeListing
from registry.listings.rules import Choice


class MyListing(BaseModel, frozen=True):
    choice: Choice
    listed_name: str
    share_code: str | None
    chosen_at: datetime
    town: str | None = None
    region: str | None = None
    languages: tuple[str, ...] = ()

    @property
    def base(self) -> str:
        return ChooseListing.standing(name=self.listed_name, listing=self.choice).mark()

    @property
    def described(self) -> str:
        return DescribeListing.standing(town=self.town, region=self.region, languages=self.languages).mark()


class ShareLink(BaseModel, frozen=True):
    share_code: str
