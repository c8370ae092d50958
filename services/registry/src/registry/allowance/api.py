"""The same for programs."""

from registry.allowance import commands, queries
from registry.allowance.views import StrangeHourView
from shared import clock
from shared.identity import Administrator
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("allowance")


@router.get("/strange-hours")
async def strange_hours(who: Administrator, db: Db, after: After = "") -> Page[StrangeHourView]:
    """Hours in which strangers, all together, were shown more people than anybody needs; the newest first."""
    return await db.read(queries.strange_hours, after=after)


@router.post("/strange-hours/{hour_id}/looked", status_code=204)
async def look_at_strange_hour(who: Administrator, db: Db, hour_id: Id) -> None:
    """It waits for nobody any more."""
    await db.write(commands.look_at_strange_hour, who.actor, hour_id, now=clock.now())
