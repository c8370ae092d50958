"""For those who write programs: every document from one page."""

from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse

from gateway.home.deps import Services
from gateway.home.developers.asyncapi import document
from gateway.home.developers.catalogue import producers
from gateway.home.developers.health import Readiness, readiness
from gateway.home.services import TITLES
from shared.identity import Anyone
from shared.pages import page
from shared.web import Db, page_router

router = page_router("home")


@router.get("/developers")
async def show_developers(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "home/developers.html", services=TITLES)


@router.get("/asyncapi")
async def show_facts(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "home/asyncapi.html", producers=producers())


@router.get("/asyncapi.json")
async def show_asyncapi(who: Anyone) -> dict[str, Any]:
    return document()


@router.get("/health/ready")
async def show_ready(request: Request, who: Anyone, services: Services, db: Db) -> JSONResponse:
    """200 when every service and the broker are ready, else 503; the parts are named in both."""
    whole: Readiness = await readiness(request, services, db)
    return JSONResponse(whole.model_dump(), 200 if whole.ready else 503)
