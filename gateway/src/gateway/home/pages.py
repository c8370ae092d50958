"""The start page, and the pages that tell what this house is."""

from typing import Annotated

from fastapi import Request, Response
from fastapi.params import Path
from fastapi.responses import HTMLResponse

from gateway.home.deps import WhomToAsk
from gateway.home.problems import explanation
from gateway.home.welcome import welcome
from shared.identity import Anyone
from shared.pages import page
from shared.web import page_router

router = page_router("home")
Slug = Annotated[str, Path(max_length=64, pattern=r"^[a-z0-9-]+$")]


@router.get("/")
async def show_home(request: Request, who: Anyone) -> Response:
    return welcome(request, who)


@router.get("/about")
async def show_about(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "home/about.html")


@router.get("/employers")
async def show_employers(request: Request, who: Anyone, contact: WhomToAsk) -> HTMLResponse:
    return page(request, who, "home/employers.html", contact=contact)


@router.get("/help")
async def show_help(request: Request, who: Anyone, contact: WhomToAsk) -> HTMLResponse:
    return page(request, who, "home/help.html", contact=contact)


@router.get("/privacy")
async def show_privacy(request: Request, who: Anyone, contact: WhomToAsk) -> HTMLResponse:
    return page(request, who, "home/privacy.html", contact=contact)


@router.get("/accessibility")
async def show_accessibility(request: Request, who: Anyone, contact: WhomToAsk) -> HTMLResponse:
    return page(request, who, "home/accessibility.html", contact=contact)


@router.get("/problems/{slug}")
async def show_problem(request: Request, who: Anyone, slug: Slug) -> HTMLResponse:
    return page(request, who, "home/problem.html", slug=slug, sentence=explanation(slug))
