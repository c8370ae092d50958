"""Administrators: hours in which somebody may have copied the registry."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.allowance import commands, queries
from shared import clock
from shared.identity import Administrator
from shared.pages import page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("allowance")
HERE = "/registry/oversight/copying"


@router.get("/oversight/copying")
async def strange_hours(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    hours = await db.read(queries.strange_hours, after=after)
    return page(request, who, "allowance/strange_hours.html", hours=hours, after=after)


@router.post("/oversight/copying/{hour_id}")
async def look_at_strange_hour(who: Administrator, db: Db, hour_id: Id) -> RedirectResponse:
    await db.write(commands.look_at_strange_hour, who.actor, hour_id, now=clock.now())
    return see_other(HERE, said=N_("It waits no more."))
