"""What a year asks for, as pages."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.requirements.commands import publish_rule_set
from ce_tracker.requirements.forms import RulesForm
from ce_tracker.requirements.queries import requirements
from shared.clock import now
from shared.identity import Administrator, Anyone
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("requirements")


@router.get("/requirements")
async def show_requirements(request: Request, who: Anyone, db: Db) -> HTMLResponse:
    return page(request, who, "requirements/show.html", asked=await db.read(requirements, now()))


@router.get("/requirements/new")
async def show_new_requirements(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "requirements/new.html", asked=await db.read(requirements, now()))


@router.post("/requirements/new")
async def publish_requirements(
    rules: Annotated[RulesForm, Depends(form(RulesForm))], who: Administrator, db: Db
) -> RedirectResponse:
    await db.write(publish_rule_set, **rules.model_dump(), publisher_id=who.id, now=now())
    return see_other("/ce-tracker/requirements", said=N_("The rules are published for the years to come."))
