"""The registry's front page: search by name, look up by number."""

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.search import queries
from registry.search.inputs import LookUpNumber
from shared import clock
from shared.identity import Anyone
from shared.pages import Form, page, see_other
from shared.web import Db, UnlistedDoor, page_router

router = page_router("search")
found = page_router("search", UnlistedDoor)


@router.get("")
async def front(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "search/front.html")


@router.post("")
async def look_up_number(who: Anyone, body: Form[LookUpNumber]) -> RedirectResponse:
    return see_other(f"/registry/certificates/{queries.look_up_number(body)}")


@found.get("/search")
async def look_for(
    request: Request,
    who: Anyone,
    db: Db,
    name: Annotated[str, Query(max_length=200)] = "",
    number: Annotated[int, Query(alias="page", ge=1, le=1000)] = 1,
) -> HTMLResponse:
    looked = await db.read(queries.look_for, name.strip(), number, now=clock.now())
    return page(request, who, "search/found.html", looked=looked)
