"""Approved offerings: to read for all, to add for administrators."""

from ce_tracker.offerings import commands, queries
from ce_tracker.offerings.inputs import ApproveOffering, ApproveProvider
from ce_tracker.offerings.views import OfferingView, ProviderView
from shared import clock
from shared.identity import Administrator, Anyone
from shared.paging import Page
from shared.web import After, Db, Id, NewId, api_router

router = api_router("offerings")


@router.get("/offerings")
async def open_offerings(who: Anyone, db: Db, after: After = "") -> Page[OfferingView]:
    """Those that take claims now, by provider and title."""
    return await db.read(queries.open_offerings, after=after)


@router.post("/offerings", status_code=201)
async def approve_offering(who: Administrator, db: Db, body: ApproveOffering) -> NewId:
    return NewId(id=await db.write(commands.approve_offering, who.actor, body, now=clock.now()))


@router.post("/offerings/{offering_id}/closing", status_code=204)
async def close_offering(who: Administrator, db: Db, offering_id: Id) -> None:
    """It takes no new claims; those that were sent stand."""
    await db.write(commands.close_offering, offering_id)


@router.post("/offerings/{offering_id}/reopening", status_code=204)
async def reopen_offering(who: Administrator, db: Db, offering_id: Id) -> None:
    await db.write(commands.reopen_offering, offering_id)


@router.get("/providers")
async def providers(who: Anyone, db: Db) -> list[ProviderView]:
    return await db.read(queries.providers)


@router.post("/providers", status_code=201)
async def approve_provider(who: Administrator, db: Db, body: ApproveProvider) -> NewId:
    return NewId(id=await db.write(commands.approve_provider, who.actor, body, now=clock.now()))
