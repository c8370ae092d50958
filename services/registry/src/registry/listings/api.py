"""A person's own listing, as JSON."""

from registry.listings import commands, queries
from registry.listings.inputs import ChooseListing, DescribeListing
from registry.listings.views import MyListing, ShareLink
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("listings")


@router.get("/listing")
async def my_listing(who: SignedIn, db: Db) -> MyListing:
    """How I am listed now."""
    return await db.read(queries.my_listing, who.actor)


@router.put("/listing")
async def choose_listing(who: SignedIn, db: Db, body: ChooseListing) -> MyListing:
    """In force when this answers."""
    await db.write(commands.choose_listing, who.actor, body, now=clock.now())
    return await db.read(queries.my_listing, who.actor)


@router.put("/listing/description")
async def describe_listing(who: SignedIn, db: Db, body: DescribeListing) -> MyListing:
    """Where I work and in which languages; shown only beside a listed name."""
    await db.write(commands.describe_listing, who.actor, body)
    return await db.read(queries.my_listing, who.actor)


@router.post("/listing/link", status_code=201)
async def give_share_link(who: SignedIn, db: Db) -> ShareLink:
    """A new link; an older one stops working."""
    return ShareLink(share_code=await db.write(commands.give_share_link, who.actor))


@router.delete("/listing/link", status_code=204)
async def withdraw_share_link(who: SignedIn, db: Db) -> None:
    await db.write(commands.withdraw_share_link, who.actor)
