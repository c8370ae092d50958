"""Changing how one is listed, at any time; the link of one's own."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.listings.commands import choose_listing, give_share_link, withdraw_share_link
from registry.listings.forms import ListingForm
from registry.listings.queries import my_listing
from shared.clock import now
from shared.identity import SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("listings")


@router.get("/listing")
async def show_listing(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    mine = await db.read(my_listing, who.id)
    return page(request, who, "listings/listing.html", mine=mine, address=request.app.state.settings.address)


@router.post("/listing")
async def change_listing(
    who: SignedIn, db: Db, answers: Annotated[ListingForm, Depends(form(ListingForm))]
) -> RedirectResponse:
    await db.write(choose_listing, who.id, answers.listing, answers.name, now())
    return see_other("/registry/listing", said=N_("Your choice is in force now."))


@router.post("/listing/link")
async def make_link(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(give_share_link, who.id)
    return see_other("/registry/listing", said=N_("You have a new link. An older one no longer works."))


@router.post("/listing/link/withdraw")
async def withdraw_link(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(withdraw_share_link, who.id)
    return see_other("/registry/listing", said=N_("The link no longer works."))
