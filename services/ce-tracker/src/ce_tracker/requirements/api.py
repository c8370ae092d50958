"""What a year asks for, and rules for years to come."""

from ce_tracker.requirements import commands, queries
from ce_tracker.requirements.inputs import DraftRequirements
from ce_tracker.requirements.views import Requirements
from shared import clock
from shared.identity import Administrator, Anyone, FreshAdmin
from shared.web import Db, Id, NewId, api_router

router = api_router("requirements")


@router.get("/requirements")
async def requirements(who: Anyone, db: Db) -> Requirements:
    """The rules that hold this year, and those before and after; open to all."""
    return await db.read(queries.requirements, now=clock.now())


@router.post("/requirements", status_code=201)
async def draft_requirements(who: Administrator, db: Db, body: DraftRequirements) -> NewId:
    """For years that begin in `year` or later and are not open yet. Another administrator publishes them."""
    return NewId(id=await db.write(commands.draft_requirements, who.actor, body, now=clock.now()))


@router.post("/requirements/{rule_set_id}/publication", status_code=204)
async def publish_requirements(who: FreshAdmin, db: Db, rule_set_id: Id) -> None:
    """Agree with what another administrator laid down."""
    await db.write(commands.publish_requirements, who.actor, rule_set_id, now=clock.now())


@router.delete("/requirements/{rule_set_id}", status_code=204)
async def discard_requirements(who: Administrator, db: Db, rule_set_id: Id) -> None:
    """Give up what is not published."""
    await db.write(commands.discard_requirements, who.actor, rule_set_id, now=clock.now())
