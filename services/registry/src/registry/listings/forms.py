from pydantic import BaseModel, Field

from registry.listings.rules import Choice


class ListingForm(BaseModel):
    """The name as it should be shown, and the choice."""

    name: str = Field(min_length=1, max_length=100)
    listing: Choice
