"""The start page, and the pages that tell what this house is."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from gateway.home.deps import WhomToAsk
from gateway.home.rules import start_of
from shared.identity import Anyone
from shared.pages import confirmation, page, see_other
from shared.web import page_router

router = page_router("home")


@router.get("/")
async def home(request: Request, who: Anyone) -> Response:
    """Visitors learn what this is; who is signed in goes on to where their day begins."""
    start = see_other(start_of(who.roles), said=confirmation.of(request)) if who.signed_in else None
    return start or page(request, who, "home/home.html")


@router.get("/about")
async def about(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "home/about.html")


@router.get("/employers")
async def employers(request: Request, who: Anyone, contact: WhomToAsk) -> HTMLResponse:
    return page(request, who, "home/employers.html", contact=contact)


@router.get("/help")
async def help_page(request: Request, who: Anyone, contact: WhomToAsk) -> HTMLResponse:
    return page(request, who, "home/help.html", contact=contact)


@router.get("/privacy")
async def privacy(request: Request, who: Anyone, contact: WhomToAsk) -> HTMLResponse:
    return page(request, who, "home/privacy.html", contact=contact)


@router.get("/accessibility")
async def accessibility(request: Request, who: Anyone, contact: WhomToAsk) -> HTMLResponse:
    return page(request, who, "home/accessibility.html", contact=contact)
