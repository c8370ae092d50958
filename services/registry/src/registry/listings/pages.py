"""Changing how one is listed, at any time; the link of one's own."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.listings import commands, queries
from registry.listings.inputs import ChooseListing, DescribeListing
from registry.listings.rules import SPOKEN
from shared import clock
from shared.i18n import language_names
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("listings")


@router.get("/listing")
async def find_my_listing(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    mine = await db.read(queries.find_my_listing, who.actor)
    return page(request, who, "listings/listing.html", mine=mine, address=request.app.state.settings.address)


@router.post("/listing")
async def choose_listing(who: SignedIn, db: Db, body: Form[ChooseListing]) -> RedirectResponse:
    await db.write(commands.choose_listing, who.actor, body, now=clock.now())
    return see_other("/registry/listing", said=N_("Your choice is in force now."))


@router.get("/listing/description")
async def my_listing(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    mine = await db.read(queries.my_listing, who.actor)
    model = {"spoken": language_names(SPOKEN, who.language), "tracks": mine.tracks(who.language)}
    return page(request, who, "listings/description.html", mine=mine, **model)


@router.post("/listing/description")
async def describe_listing(who: SignedIn, db: Db, body: Form[DescribeListing]) -> RedirectResponse:
    await db.write(commands.describe_listing, who.actor, body)
    return see_other("/registry/listing", said=N_("What you said about yourself is shown from now on."))


@router.post("/listing/link")
async def give_share_link(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.give_share_link, who.actor)
    return see_other("/registry/listing", said=N_("You have a new link. An older one no longer works."))


@router.post("/listing/link/withdraw")
async def withdraw_share_link(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.withdraw_share_link, who.actor)
    return see_other("/registry/listing", said=N_("The link no longer works."))
