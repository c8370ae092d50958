"""What a year asks for, as pages."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.requirements import commands, queries
from ce_tracker.requirements.inputs import DraftRequirements
from shared import clock
from shared.identity import Administrator, Anyone, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("requirements")
DRAFTS = "/ce-tracker/requirements/drafts"


@router.get("/requirements")
async def requirements(request: Request, who: Anyone, db: Db) -> HTMLResponse:
    asked = await db.read(queries.requirements, now=clock.now())
    return page(request, who, "requirements/show.html", asked=asked)


@router.get("/requirements/new")
async def requirements_to_draft(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    asked = await db.read(queries.requirements, now=clock.now())
    return page(request, who, "requirements/new.html", asked=asked)


@router.post("/requirements/new")
async def draft_requirements(who: Administrator, db: Db, body: Form[DraftRequirements]) -> RedirectResponse:
    await db.write(commands.draft_requirements, who.actor, body, now=clock.now())
    return see_other(DRAFTS, said=N_("Kept. Another administrator has to agree; then the rules are published."))


@router.get("/requirements/drafts")
async def drafts(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "requirements/drafts.html", drafts=await db.read(queries.drafts, who.actor))


@router.post("/requirements/drafts/{rule_set_id}/publish")
async def publish_requirements(who: FreshAdmin, db: Db, rule_set_id: Id) -> RedirectResponse:
    await db.write(commands.publish_requirements, who.actor, rule_set_id, now=clock.now())
    return see_other("/ce-tracker/requirements", said=N_("The rules are published for the years to come."))


@router.post("/requirements/drafts/{rule_set_id}/discard")
async def discard_requirements(who: Administrator, db: Db, rule_set_id: Id) -> RedirectResponse:
    await db.write(commands.discard_requirements, who.actor, rule_set_id, now=clock.now())
    return see_other(DRAFTS, said=N_("Given up. Nothing changes."))
