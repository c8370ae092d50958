"""Organizations, as JSON."""

from registry.employers import commands, queries
from registry.employers.inputs import (
    AskForOrganization,
    CloseOrganization,
    DeclineOrganization,
)
from registry.employers.views import (
    MyOrganization,
    OrganizationToVerify,
    WaitingOrganization,
)
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, NewId, api_router

router = api_router("employers")


@router.get("/employers")
async def my_organizations(who: SignedIn, db: Db) -> list[MyOrganization]:
    """Those for which I act."""
    return list(await db.read(queries.my_organizations, who.actor))


@router.post("/employers", status_code=201)
async def ask_for_organization(who: SignedIn, db: Db, body: AskForOrganization) -> NewId:
    """It may do something once another person has verified it."""
    return NewId(id=await db.write(commands.ask_for_organization, who.actor, body, now=clock.now()))


@router.get("/employers/{organization_id}")
async def my_organization(who: SignedIn, db: Db, organization_id: Id) -> MyOrganization:
    """One of mine, whatever became of it."""
    return await db.read(queries.my_organization, who.actor, organization_id)


@router.delete("/employers/{organization_id}/request", status_code=204)
async def withdraw_organization(who: SignedIn, db: Db, organization_id: Id) -> None:
    """Take back what waits."""
    await db.write(commands.withdraw_organization, who.actor, organization_id, now=clock.now())


@router.delete("/employers/{organization_id}", status_code=204)
async def end_organization(who: SignedIn, db: Db, organization_id: Id) -> None:
    """For all who act for it, and for good."""
    await db.write(commands.end_organization, who.actor, organization_id, now=clock.now())


@router.get("/oversight/employers")
async def organizations(who: Administrator, db: Db, after: After = "") -> Page[WaitingOrganization]:
    """What waits for another person."""
    return await db.read(queries.organizations, after=after)


@router.get("/oversight/employers/{organization_id}")
async def organization_to_verify(who: Administrator, db: Db, organization_id: Id) -> OrganizationToVerify:
    """One of them, with what is said of it."""
    return await db.read(queries.organization_to_verify, organization_id)


@router.post("/oversight/employers/{organization_id}/verify", status_code=204)
async def verify_organization(who: FreshAdmin, db: Db, organization_id: Id) -> None:
    """In force when this answers; never one's own."""
    await db.write(commands.verify_organization, who.actor, organization_id, now=clock.now())


@router.post("/oversight/employers/{organization_id}/decline", status_code=204)
async def decline_organization(who: Administrator, db: Db, organization_id: Id, body: DeclineOrganization) -> None:
    """With a reason that who asked reads."""
    await db.write(commands.decline_organization, who.actor, organization_id, body, now=clock.now())


@router.post("/oversight/employers/{organization_id}/close", status_code=204)
async def close_organization(who: Administrator, db: Db, organization_id: Id, body: CloseOrganization) -> None:
    """Ends all that it may do here."""
    await db.write(commands.close_organization, who.actor, organization_id, body, now=clock.now())
