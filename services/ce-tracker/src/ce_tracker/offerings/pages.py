"""Approved offerings, as pages: to read for all, to add for administrators."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.offerings.commands import approve_offering, approve_provider, move_offering
from ce_tracker.offerings.forms import OfferingPageForm, ProviderForm
from ce_tracker.offerings.queries import all_offerings, providers
from shared.clock import now
from shared.identity import Administrator, SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("offerings")


@router.get("/offerings")
async def show_offerings(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    return page(request, who, "offerings/list.html", offerings=await db.read(all_offerings))


@router.get("/offerings/new")
async def show_new_offering(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "offerings/new.html", providers=await db.read(providers))


@router.post("/offerings/new")
async def add_offering(
    said: Annotated[OfferingPageForm, Depends(form(OfferingPageForm))], who: Administrator, db: Db
) -> RedirectResponse:
    await db.write(approve_offering, **said.offering().model_dump(), by=who.id, now=now())
    return see_other("/ce-tracker/offerings", said=N_("The offering is approved. People can pick it now."))


@router.get("/offerings/providers/new")
async def show_new_provider(request: Request, who: Administrator) -> HTMLResponse:
    return page(request, who, "offerings/new_provider.html")


@router.post("/offerings/providers/new")
async def add_provider(
    said: Annotated[ProviderForm, Depends(form(ProviderForm))], who: Administrator, db: Db
) -> RedirectResponse:
    await db.write(approve_provider, **said.model_dump(), by=who.id, now=now())
    return see_other("/ce-tracker/offerings/new", said=N_("The provider is approved. Now add what they offer."))


@router.post("/offerings/{offering_id}/close")
async def close_offering(offering_id: Id, who: Administrator, db: Db) -> RedirectResponse:
    await db.write(move_offering, offering_id, "close")
    return see_other("/ce-tracker/offerings", said=N_("The offering takes no new claims. What was sent stands."))


@router.post("/offerings/{offering_id}/reopen")
async def reopen_offering(offering_id: Id, who: Administrator, db: Db) -> RedirectResponse:
    await db.write(move_offering, offering_id, "reopen")
    return see_other("/ce-tracker/offerings", said=N_("The offering takes claims again."))
