"""What employers find here, and how an organization comes to be known."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.employers import commands, queries
from registry.employers.inputs import (
    AskForOrganization,
    CloseOrganization,
    DeclineOrganization,
)
from registry.employers.rules import ROWS_A_DAY
from shared import clock
from shared.identity import Administrator, Anyone, FreshAdmin, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("employers")
HERE, OVERSIGHT = "/registry/employers", "/registry/oversight/employers"


@router.get("/employers")
async def my_organizations(request: Request, who: Anyone, db: Db) -> HTMLResponse:
    mine = await db.read(queries.my_organizations, who.visitor)
    return page(request, who, "employers/front.html", mine=mine, rows=ROWS_A_DAY)


@router.get("/employers/ask")
async def the_request(request: Request, who: SignedIn) -> HTMLResponse:
    return page(request, who, "employers/ask.html")


@router.post("/employers/ask")
async def ask_for_organization(who: SignedIn, db: Db, body: Form[AskForOrganization]) -> RedirectResponse:
    asked = await db.write(commands.ask_for_organization, who.actor, body, now=clock.now())
    return see_other(f"{HERE}/{asked}", said=N_("Thank you. Another person looks at it, and you get a mail."))


@router.get("/employers/{organization_id}")
async def my_organization(request: Request, who: SignedIn, db: Db, organization_id: Id) -> HTMLResponse:
    mine = await db.read(queries.my_organization, who.actor, organization_id)
    return page(request, who, "employers/home.html", mine=mine, rows=ROWS_A_DAY)


@router.post("/employers/{organization_id}/withdraw")
async def withdraw_organization(who: SignedIn, db: Db, organization_id: Id) -> RedirectResponse:
    await db.write(commands.withdraw_organization, who.actor, organization_id, now=clock.now())
    return see_other(HERE, said=N_("You took it back. Nothing waits any more."))


@router.post("/employers/{organization_id}/end")
async def end_organization(who: SignedIn, db: Db, organization_id: Id) -> RedirectResponse:
    await db.write(commands.end_organization, who.actor, organization_id, now=clock.now())
    return see_other(HERE, said=N_("It has ended. Nobody is told anything on its behalf any more."))


@router.get("/oversight/employers")
async def organizations(
    request: Request, who: Administrator, db: Db, after: After = "", verified_after: After = ""
) -> HTMLResponse:
    waiting = await db.read(queries.organizations, after=after)
    verified = await db.read(queries.verified, after=verified_after)
    model = {"waiting": waiting, "after": after, "verified": verified, "verified_after": verified_after}
    return page(request, who, "employers/waiting.html", **model)


@router.get("/oversight/employers/{organization_id}")
async def organization_to_verify(request: Request, who: Administrator, db: Db, organization_id: Id) -> HTMLResponse:
    asked = await db.read(queries.organization_to_verify, organization_id)
    return page(request, who, "employers/verify.html", asked=asked)


@router.post("/oversight/employers/{organization_id}")
async def decline_organization(
    who: Administrator, db: Db, organization_id: Id, body: Form[DeclineOrganization]
) -> RedirectResponse:
    await db.write(commands.decline_organization, who.actor, organization_id, body, now=clock.now())
    return see_other(OVERSIGHT, said=N_("Sent back. Whoever asked reads what you wrote."))


@router.post("/oversight/employers/{organization_id}/verify")
async def verify_organization(who: FreshAdmin, db: Db, organization_id: Id) -> RedirectResponse:
    await db.write(commands.verify_organization, who.actor, organization_id, now=clock.now())
    return see_other(OVERSIGHT, said=N_("Verified. It may look up lists now, and ask people for their consent."))


@router.get("/oversight/employers/{organization_id}/close")
async def organization_to_verify_end(request: Request, who: Administrator, db: Db, organization_id: Id) -> HTMLResponse:
    asked = await db.read(queries.organization_to_verify, organization_id)
    return page(request, who, "employers/close.html", asked=asked)


@router.post("/oversight/employers/{organization_id}/close")
async def close_organization(
    who: Administrator, db: Db, organization_id: Id, body: Form[CloseOrganization]
) -> RedirectResponse:
    await db.write(commands.close_organization, who.actor, organization_id, body, now=clock.now())
    return see_other(OVERSIGHT, said=N_("It has ended. Those who acted for it read why."))
