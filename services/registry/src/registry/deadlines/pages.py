"""How long everything about a concern may take, and the days on which nobody works."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.deadlines import commands, queries
from registry.deadlines.inputs import DraftConcernRulesPage
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("deadlines")
HERE = "/registry/oversight/concern-rules"


@router.get("/oversight/concern-rules")
async def concern_rules(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    known = await db.read(queries.concern_rules, who.actor, now=clock.now())
    return page(request, who, "deadlines/rules.html", known=known)


@router.get("/oversight/concern-rules/new")
async def concern_rules_to_draft(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    known = await db.read(queries.concern_rules, who.actor, now=clock.now())
    return page(request, who, "deadlines/new.html", stands=known.current)


@router.post("/oversight/concern-rules/new")
async def draft_concern_rules(who: Administrator, db: Db, body: Form[DraftConcernRulesPage]) -> RedirectResponse:
    await db.write(commands.draft_concern_rules, who.actor, body, now=clock.now())
    return see_other(HERE, said=N_("Kept. Another administrator has to agree; then these rules are published."))


@router.post("/oversight/concern-rules/{rule_set_id}/publish")
async def publish_concern_rules(who: FreshAdmin, db: Db, rule_set_id: Id) -> RedirectResponse:
    await db.write(commands.publish_concern_rules, who.actor, rule_set_id, now=clock.now())
    return see_other(HERE, said=N_("These rules are published."))


@router.post("/oversight/concern-rules/{rule_set_id}/discard")
async def discard_concern_rules(who: Administrator, db: Db, rule_set_id: Id) -> RedirectResponse:
    await db.write(commands.discard_concern_rules, who.actor, rule_set_id, now=clock.now())
    return see_other(HERE, said=N_("Given up. Nothing changes."))
