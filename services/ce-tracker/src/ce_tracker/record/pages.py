"""A person's own record, as pages."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from ce_tracker.record import queries
from shared import clock
from shared.identity import SignedIn
from shared.pages import page
from shared.web import Db, page_router

router = page_router("record")


@router.get("")
async def own_record(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    record = await db.read(queries.own_record, who.actor, now=clock.now())
    return page(request, who, "record/my_year.html", record=record, step=record.stop)


@router.get("/years")
async def own_record_of_years(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    record = await db.read(queries.own_record, who.actor, now=clock.now())
    return page(request, who, "record/years.html", record=record, step=record.stop)
