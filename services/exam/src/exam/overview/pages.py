from fastapi import Request
from fastapi.responses import HTMLResponse

from exam.overview import queries
from shared import clock
from shared.identity import SignedIn
from shared.pages import page
from shared.web import Db, page_router

router = page_router("overview")


@router.get("")
async def overview(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    model = await db.read(queries.overview, who.actor, now=clock.now())
    return page(request, who, "overview/overview.html", step="examination", here=model)
