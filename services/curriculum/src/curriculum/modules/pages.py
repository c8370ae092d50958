from typing import Annotated

from fastapi import Path, Request, Response
from fastapi.responses import HTMLResponse

from curriculum.modules.doors import ModuleNumber, Published
from curriculum.modules.queries import find_picture
from shared.code_of_ethics import code_of_ethics
from shared.identity import Anyone
from shared.pages import page
from shared.web import page_router

router = page_router("modules")

DRAWING = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=3600",
}
"""Opened by itself, a drawing can do nothing."""


@router.get("/modules/{number}/pictures/{name}")
async def show_picture(
    number: ModuleNumber, name: Annotated[str, Path(max_length=100)], who: Anyone, published: Published
) -> Response:
    return Response(find_picture(published, number, name), media_type="image/svg+xml", headers=DRAWING)


@router.get("/glossary")
async def show_glossary(request: Request, who: Anyone, published: Published) -> HTMLResponse:
    return page(request, who, "modules/glossary.html", terms=published.glossary)


@router.get("/after")
async def show_after(request: Request, who: Anyone, published: Published) -> HTMLResponse:
    return page(request, who, "modules/after.html", after=published.after)


@router.get("/code-of-ethics")
async def show_code(request: Request, who: Anyone, published: Published) -> HTMLResponse:
    return page(request, who, "modules/code.html", code=code_of_ethics(who.language))
