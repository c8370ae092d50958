"""The registry's front page: search by name, look up by number."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, Field

from registry.search.queries import registrants_named
from shared.clock import now
from shared.identity import Anyone
from shared.pages import form, page, see_other
from shared.web import Db, page_router

router: APIRouter = page_router("search")


class NumberForm(BaseModel):
    number: str = Field(min_length=4, max_length=32, pattern=r"^[A-Za-z0-9 -]+$")


@router.get("")
async def show_registry(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "search/front.html")


@router.post("")
async def look_up_number(who: Anyone, answers: Annotated[NumberForm, Depends(form(NumberForm))]) -> RedirectResponse:
    return see_other(f"/registry/certificates/{answers.number.strip().replace(' ', '-')}")


@router.get("/search")
async def show_found(request: Request, who: Anyone, db: Db, name: str = "", number: int = 1) -> HTMLResponse:
    found = await db.read(registrants_named, name[:100], now(), max(1, min(number, 1000)))
    return page(request, who, "search/found.html", found=found, name=name[:100])
