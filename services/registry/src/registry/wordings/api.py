"""The wording of the Code, as JSON."""

from registry.wordings import commands, queries
from registry.wordings.inputs import DraftCode
from registry.wordings.views import Codes
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.web import Db, Id, NewId, api_router

router = api_router("wordings")


@router.get("/oversight/code")
async def codes(who: Administrator, db: Db) -> Codes:
    """The one in force, those that were published, and what waits."""
    return await db.read(queries.codes, who.actor, who.language, now=clock.now())


@router.post("/oversight/code", status_code=201)
async def draft_code(who: Administrator, db: Db, body: DraftCode) -> NewId:
    """Another administrator has to publish it."""
    return NewId(id=await db.write(commands.draft_code, who.actor, body, now=clock.now()))


@router.post("/oversight/code/{rule_set_id}/publish", status_code=204)
async def publish_code(who: FreshAdmin, db: Db, rule_set_id: Id) -> None:
    """By somebody else than who laid it down; others are told."""
    await db.write(commands.publish_code, who.actor, rule_set_id, now=clock.now())


@router.post("/oversight/code/{rule_set_id}/discard", status_code=204)
async def discard_code(who: Administrator, db: Db, rule_set_id: Id) -> None:
    """What is not published can be given up."""
    await db.write(commands.discard_code, who.actor, rule_set_id, now=clock.now())
