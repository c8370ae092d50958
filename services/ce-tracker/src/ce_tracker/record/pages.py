"""A person's own record, as pages."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from ce_tracker.record.queries import record_of
from shared.clock import now
from shared.identity import SignedIn
from shared.pages import page
from shared.web import Db, page_router

router = page_router("record")


@router.get("")
async def show_my_year(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    record = await db.read(record_of, who.id, now())
    return page(request, who, "record/my_year.html", record=record, step=record.stop)


@router.get("/years")
async def show_my_years(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    record = await db.read(record_of, who.id, now())
    return page(request, who, "record/years.html", record=record, step=record.stop)
