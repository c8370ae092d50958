"""For those who write programs: every document from one page."""

from typing import Annotated, Any

from fastapi import Path, Request
from fastapi.responses import HTMLResponse, JSONResponse

from gateway.developers import queries
from gateway.developers.asyncapi import document
from gateway.developers.readiness import readiness_of
from gateway.home.content import TITLES
from shared.identity import Anyone
from shared.pages import page
from shared.web import page_router

router = page_router("developers")
Slug = Annotated[str, Path(max_length=64, pattern=r"^[a-z0-9-]+$")]


@router.get("/developers")
async def developers(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "developers/developers.html", services=TITLES)


@router.get("/problems/{slug}")
async def explanation(request: Request, who: Anyone, slug: Slug) -> HTMLResponse:
    return page(request, who, "developers/problem.html", slug=slug, sentence=queries.explanation(slug))


@router.get("/asyncapi")
async def producers(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "developers/asyncapi.html", producers=queries.producers())


@router.get("/asyncapi.json")
async def asyncapi(who: Anyone) -> dict[str, Any]:
    return document()


@router.get("/health/ready")
async def readiness(who: Anyone, request: Request) -> JSONResponse:
    """200 when every service and the broker are ready, else 503; the parts are named in both."""
    whole = await readiness_of(request.app.state)
    return JSONResponse(whole.model_dump(), 200 if whole.ready else 503)
