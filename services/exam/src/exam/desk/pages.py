from fastapi import Request
from fastapi.responses import HTMLResponse

from exam.desk import queries
from shared.identity import Administrator
from shared.pages import page
from shared.web import After, Db, page_router

router = page_router("sittings")


@router.get("/administration/sittings")
async def open_sittings(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    sittings = await db.read(queries.open_sittings, after=after)
    return page(request, who, "desk/open.html", sittings=sittings, after=after)
