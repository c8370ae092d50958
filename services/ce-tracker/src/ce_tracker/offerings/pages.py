"""Approved offerings, as pages: to read for all, to add for administrators."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.offerings import commands, queries
from ce_tracker.offerings.inputs import ApproveOfferingInHours, ApproveProvider
from shared import clock
from shared.identity import Administrator, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("offerings")


@router.get("/offerings")
async def open_offerings(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    offerings = await db.read(queries.open_offerings, after=after)
    return page(request, who, "offerings/list.html", offerings=offerings, asked=after, closed=False)


@router.get("/offerings/closed")
async def closed_offerings(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    offerings = await db.read(queries.closed_offerings, after=after)
    return page(request, who, "offerings/list.html", offerings=offerings, asked=after, closed=True)


@router.get("/offerings/new")
async def providers(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "offerings/new.html", providers=await db.read(queries.providers))


@router.post("/offerings/new")
async def approve_offering(who: Administrator, db: Db, body: Form[ApproveOfferingInHours]) -> RedirectResponse:
    await db.write(commands.approve_offering, who.actor, body, now=clock.now())
    return see_other("/ce-tracker/offerings", said=N_("The offering is approved. People can pick it now."))


@router.get("/offerings/providers/new")
async def new_provider(request: Request, who: Administrator) -> HTMLResponse:
    return page(request, who, "offerings/new_provider.html")


@router.post("/offerings/providers/new")
async def approve_provider(who: Administrator, db: Db, body: Form[ApproveProvider]) -> RedirectResponse:
    await db.write(commands.approve_provider, who.actor, body, now=clock.now())
    return see_other("/ce-tracker/offerings/new", said=N_("The provider is approved. Now add what they offer."))


@router.post("/offerings/{offering_id}/close")
async def close_offering(who: Administrator, db: Db, offering_id: Id) -> RedirectResponse:
    await db.write(commands.close_offering, offering_id)
    return see_other("/ce-tracker/offerings", said=N_("The offering takes no new claims. What was sent stands."))


@router.post("/offerings/{offering_id}/reopen")
async def reopen_offering(who: Administrator, db: Db, offering_id: Id) -> RedirectResponse:
    await db.write(commands.reopen_offering, offering_id)
    return see_other("/ce-tracker/offerings", said=N_("The offering takes claims again."))
