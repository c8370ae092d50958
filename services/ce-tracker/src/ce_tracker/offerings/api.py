"""Approved offerings: to read for all, to add for administrators."""

from pydantic import BaseModel

from ce_tracker.offerings.commands import approve_offering, approve_provider, move_offering
from ce_tracker.offerings.forms import OfferingForm, ProviderForm
from ce_tracker.offerings.queries import OfferingView, ProviderView, open_offerings, providers
from shared.clock import now
from shared.identity import Administrator, Anyone
from shared.web import Db, Id, api_router

router = api_router("offerings")


class Approved(BaseModel, frozen=True):
    id: str


@router.get("/offerings")
async def list_offerings(who: Anyone, db: Db) -> list[OfferingView]:
    """Those that take claims now, by provider and title."""
    return await db.read(open_offerings)


@router.post("/offerings", status_code=201)
async def add_offering(offering: OfferingForm, who: Administrator, db: Db) -> Approved:
    return Approved(id=await db.write(approve_offering, **offering.model_dump(), by=who.id, now=now()))


@router.post("/offerings/{offering_id}/closing", status_code=204)
async def close_offering(offering_id: Id, who: Administrator, db: Db) -> None:
    """It takes no new claims; those that were sent stand."""
    await db.write(move_offering, offering_id, "close")


@router.post("/offerings/{offering_id}/reopening", status_code=204)
async def reopen_offering(offering_id: Id, who: Administrator, db: Db) -> None:
    await db.write(move_offering, offering_id, "reopen")


@router.get("/providers")
async def list_providers(who: Anyone, db: Db) -> list[ProviderView]:
    return await db.read(providers)


@router.post("/providers", status_code=201)
async def add_provider(provider: ProviderForm, who: Administrator, db: Db) -> Approved:
    return Approved(id=await db.write(approve_provider, **provider.model_dump(), by=who.id, now=now()))
