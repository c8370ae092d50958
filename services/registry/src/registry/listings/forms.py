from pydantic import BaseModel

from registry.listings.models import OwnName
from registry.listings.rules import Choice


class ListingForm(BaseModel):
    """The name as it should be shown, and the choice."""

    name: OwnName
    listing: Choice
