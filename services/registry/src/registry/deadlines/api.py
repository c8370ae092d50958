"""How long everything about a concern may take, as JSON."""

from registry.deadlines import commands, queries
from registry.deadlines.inputs import DraftConcernRules
from registry.deadlines.views import AllConcernRules
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.web import Db, Id, NewId, api_router

router = api_router("deadlines")


@router.get("/oversight/concern-rules")
async def concern_rules(who: Administrator, db: Db) -> AllConcernRules:
    """What holds today, what was published for other days, and what waits."""
    return await db.read(queries.concern_rules, who.actor, now=clock.now())


@router.post("/oversight/concern-rules", status_code=201)
async def draft_concern_rules(who: Administrator, db: Db, body: DraftConcernRules) -> NewId:
    """Another administrator has to publish it."""
    return NewId(id=await db.write(commands.draft_concern_rules, who.actor, body, now=clock.now()))


@router.post("/oversight/concern-rules/{rule_set_id}/publish", status_code=204)
async def publish_concern_rules(who: FreshAdmin, db: Db, rule_set_id: Id) -> None:
    """By somebody else than who laid it down."""
    await db.write(commands.publish_concern_rules, who.actor, rule_set_id, now=clock.now())


@router.post("/oversight/concern-rules/{rule_set_id}/discard", status_code=204)
async def discard_concern_rules(who: Administrator, db: Db, rule_set_id: Id) -> None:
    """What is not published can be given up."""
    await db.write(commands.discard_concern_rules, who.actor, rule_set_id, now=clock.now())
