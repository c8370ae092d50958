from fastapi import Request
from fastapi.responses import HTMLResponse

from exam.overview.queries import overview
from shared.clock import now
from shared.identity import SignedIn
from shared.pages import page
from shared.web import Db, page_router

router = page_router("overview")


@router.get("")
async def show_overview(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    model = await db.read(overview, who.id, now())
    return page(request, who, "overview/overview.html", step="examination", here=model)
