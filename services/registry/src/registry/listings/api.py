"""A person's own listing, as JSON."""

from pydantic import BaseModel, ConfigDict

from registry.listings.commands import choose_listing, give_share_link, withdraw_share_link
from registry.listings.models import MyListing, OwnName
from registry.listings.queries import listing_of
from registry.listings.rules import Choice
from shared.clock import now
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("listings")


class ListingChoice(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: OwnName
    listing: Choice


class ShareLink(BaseModel, frozen=True):
    share_code: str


@router.get("/listing")
async def show_my_listing(who: SignedIn, db: Db) -> MyListing:
    """How I am listed now."""
    return await db.read(listing_of, who.id)


@router.put("/listing")
async def change_my_listing(choice: ListingChoice, who: SignedIn, db: Db) -> MyListing:
    """In force when this answers."""
    await db.write(choose_listing, who.id, choice.listing, choice.name, now())
    return await db.read(listing_of, who.id)


@router.post("/listing/link", status_code=201)
async def make_my_link(who: SignedIn, db: Db) -> ShareLink:
    """A new link; an older one stops working."""
    return ShareLink(share_code=await db.write(give_share_link, who.id))


@router.delete("/listing/link", status_code=204)
async def withdraw_my_link(who: SignedIn, db: Db) -> None:
    await db.write(withdraw_share_link, who.id)
