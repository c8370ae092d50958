"""The registry's front page: one box for a name or a number. It posts, so that no name stands in an address."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from registry.listings.rules import SPOKEN
from registry.search import queries
from registry.search.inputs import LookFor
from shared import clock
from shared.i18n import language_names
from shared.identity import Anyone
from shared.pages import Form, page, see_other
from shared.web import Db, UnlistedDoor, page_router

router = page_router("search")
found = page_router("search", UnlistedDoor)


@router.get("")
async def front(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "search/front.html", spoken=language_names(SPOKEN, who.language))


@found.post("")
async def look_for(request: Request, who: Anyone, db: Db, body: Form[LookFor]) -> Response:
    looked = await db.read(queries.look_for, body, now=clock.now())
    spoken = language_names(SPOKEN, who.language)
    return (
        page(request, who, "search/found.html", looked=looked, found=looked.found, spoken=spoken)
        if looked.number is None
        else see_other(f"/registry/certificates/{looked.number}")
    )
