"""The wording of the Code: the one in force, loading the agency's own, agreeing with it."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.wordings import commands, queries
from registry.wordings.inputs import DraftCodePage
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("wordings")
HERE = "/registry/oversight/code"


@router.get("/oversight/code")
async def codes(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    known = await db.read(queries.codes, who.actor, who.language, now=clock.now())
    return page(request, who, "wordings/codes.html", known=known)


@router.get("/oversight/code/new")
async def code_to_draft(request: Request, who: Administrator) -> HTMLResponse:
    return page(request, who, "wordings/new.html")


@router.post("/oversight/code/new")
async def draft_code(who: Administrator, db: Db, body: Form[DraftCodePage]) -> RedirectResponse:
    await db.write(commands.draft_code, who.actor, body.read(), now=clock.now())
    return see_other(HERE, said=N_("Kept. Another administrator reads it and has to agree."))


@router.post("/oversight/code/{rule_set_id}/publish")
async def publish_code(who: FreshAdmin, db: Db, rule_set_id: Id) -> RedirectResponse:
    await db.write(commands.publish_code, who.actor, rule_set_id, now=clock.now())
    return see_other(HERE, said=N_("This wording is published. Who signed an older one keeps it."))


@router.post("/oversight/code/{rule_set_id}/discard")
async def discard_code(who: Administrator, db: Db, rule_set_id: Id) -> RedirectResponse:
    await db.write(commands.discard_code, who.actor, rule_set_id, now=clock.now())
    return see_other(HERE, said=N_("Given up. Nothing changes."))
