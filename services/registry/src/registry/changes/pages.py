"""What an organization was told, and whether by one mail a day."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.changes import commands, queries
from registry.changes.inputs import ChooseMails
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, UnlistedDoor, page_router

router = page_router("changes", UnlistedDoor)
HERE = "/registry/employers/{}/changes"


@router.get("/employers/{organization_id}/changes")
async def changes(request: Request, who: SignedIn, db: Db, organization_id: Id, after: After = "") -> HTMLResponse:
    now = clock.now()
    found = await db.read(queries.changes, who.actor, organization_id, after=after, now=now)
    return page(request, who, "changes/changes.html", found=found, after=after)


@router.post("/employers/{organization_id}/changes/seen")
async def mark_seen(who: SignedIn, db: Db, organization_id: Id) -> RedirectResponse:
    await db.write(commands.mark_seen, who.actor, organization_id, now=clock.now())
    return see_other(HERE.format(organization_id), said=N_("Thank you. All of it is seen."))


@router.get("/employers/{organization_id}/mails")
async def mails(request: Request, who: SignedIn, db: Db, organization_id: Id) -> HTMLResponse:
    return page(request, who, "changes/mails.html", found=await db.read(queries.mails, who.actor, organization_id))


@router.post("/employers/{organization_id}/mails")
async def choose_mails(who: SignedIn, db: Db, organization_id: Id, body: Form[ChooseMails]) -> RedirectResponse:
    await db.write(commands.choose_mails, who.actor, organization_id, body)
    return see_other(HERE.format(organization_id), said=N_("Your choice is in force now."))
