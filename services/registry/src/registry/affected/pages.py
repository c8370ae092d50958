"""Administrators: what may have turned out wrong, and whom it touches; as a page, and as a table to save."""

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from registry.affected import queries
from registry.affected.inputs import LookForAffected, LookFurther
from registry.affected.rules import BY_DAYS, COUNTED_TO, Ground
from registry.affected.table import table_in_parts
from shared import clock
from shared.identity import Administrator
from shared.pages import page
from shared.web import Db, page_router

router = page_router("affected")
Asked = Annotated[LookForAffected, Query()]
AskedFurther = Annotated[LookFurther, Query()]


@router.get("/oversight/affected")
async def grounds(request: Request, who: Administrator) -> HTMLResponse:
    return page(request, who, "affected/grounds.html", grounds=tuple(Ground))


@router.get("/oversight/affected/{ground}")
async def look_for_affected(
    request: Request, who: Administrator, db: Db, ground: Ground, what: AskedFurther
) -> HTMLResponse:
    seen = await db.read(queries.look_for_affected, ground, what, after=what.after, now=clock.now())
    model = {"seen": seen, "what": what, "after": what.after, "by_days": ground in BY_DAYS, "most": COUNTED_TO}
    return page(request, who, "affected/affected.html", **model)


@router.get("/oversight/affected/{ground}/table.csv")
async def affected_page(request: Request, who: Administrator, db: Db, ground: Ground, what: Asked) -> StreamingResponse:
    """All of them, however many: read and sent in parts."""
    parts = table_in_parts(request, who.language, db, ground, what)
    saved = {"content-disposition": 'attachment; filename="affected.csv"'}
    return StreamingResponse(parts, media_type="text/csv; charset=utf-8", headers=saved)
