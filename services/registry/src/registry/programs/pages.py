"""Keys of an organization's programs: made, shown once, ended."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.programs import commands, queries
from registry.programs.inputs import MakeKey
from registry.programs.rules import KEPT_FOR
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("programs")
TEMPLATE = "programs/keys.html"


@router.get("/employers/{organization_id}/keys")
async def keys(request: Request, who: SignedIn, db: Db, organization_id: Id) -> HTMLResponse:
    found = await db.read(queries.keys, who.actor, organization_id, now=clock.now())
    return page(request, who, TEMPLATE, found=found, made=None, days=KEPT_FOR.days)


@router.post("/employers/{organization_id}/keys")
async def make_key(request: Request, who: SignedIn, db: Db, organization_id: Id, body: Form[MakeKey]) -> HTMLResponse:
    now = clock.now()
    made = await db.write(commands.make_key, who.actor, organization_id, body, now=now)
    found = await db.read(queries.keys, who.actor, organization_id, now=now)
    return page(request, who, TEMPLATE, found=found, made=made, days=KEPT_FOR.days)


@router.post("/employers/{organization_id}/keys/{key_id}/end")
async def end_key(who: SignedIn, db: Db, organization_id: Id, key_id: Id) -> RedirectResponse:
    await db.write(commands.end_key, who.actor, organization_id, key_id)
    return see_other(f"/registry/employers/{organization_id}/keys", said=N_("This key opens nothing any more."))
