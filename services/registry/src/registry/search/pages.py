"""The registry's front page: search by name, look up by number."""

from typing import Annotated

from fastapi import Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.certifications.numbers import as_meant
from registry.search.forms import NumberForm
from registry.search.queries import look_for
from registry.verification.fresh import never_kept
from shared.clock import now
from shared.identity import Anyone
from shared.pages import form, page, see_other
from shared.web import Db, page_router

router = page_router("search")


@router.get("")
async def show_registry(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "search/front.html")


@router.post("")
async def look_up_number(who: Anyone, answers: Annotated[NumberForm, Depends(form(NumberForm))]) -> RedirectResponse:
    return see_other(f"/registry/certificates/{as_meant(answers.number)}")


@router.get("/search")
async def show_found(
    request: Request,
    who: Anyone,
    db: Db,
    name: Annotated[str, Query(max_length=100)] = "",
    number: Annotated[int, Query(alias="page", ge=1, le=1000)] = 1,
) -> HTMLResponse:
    looked = await db.read(look_for, name.strip(), now(), number)
    return never_kept(page(request, who, "search/found.html", looked=looked))
