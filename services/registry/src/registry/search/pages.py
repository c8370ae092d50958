"""The registry's front page: one box for a name or a number. It posts, so that no name stands in an address."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from registry.listings.rules import SPOKEN
from registry.search import queries
from registry.search.deps import CurrentSearch
from registry.search.inputs import LookFor
from shared.i18n import language_names
from shared.identity import Anyone
from shared.pages import Form, page, see_other
from shared.web import Db, UnlistedDoor, page_router

router = page_router("search")
found = page_router("search", UnlistedDoor)


@router.get("")
async def front(request: Request, who: Anyone, db: Db) -> HTMLResponse:
    known = await db.read(queries.front)
    return page(request, who, "search/front.html", known=known, spoken=language_names(SPOKEN, who.language))


@found.post("")
async def look_for(request: Request, who: Anyone, body: Form[LookFor], search: CurrentSearch) -> Response:
    looked = await search.look_for(body)
    model = {
        "looked": looked,
        "found": looked.found,
        "known": looked.front,
        "spoken": language_names(SPOKEN, who.language),
    }
    return (
        page(request, who, "search/found.html", **model)
        if looked.number is None
        else see_other(f"/registry/certificates/{looked.number}")
    )
