"""The start page, and the pages that tell what this house is."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse

from gateway.home.deps import PublicAddress, WhomToAsk
from gateway.home.rules import security_contact, start_of
from shared import clock
from shared.identity import Anyone
from shared.pages import SHARED_ASSETS, confirmation, page, see_other
from shared.web import PublicDoor, page_router

router = page_router("home")
open_to_all = page_router("home", PublicDoor)

ROBOTS = """\
User-agent: *
Allow: /$
Allow: /about
Allow: /accessibility
Allow: /employers
Allow: /help
Allow: /privacy
Allow: /curriculum/library
Allow: /registry$
Allow: /static/
Disallow: /
"""
"""What may be found by everybody; that a person is here never."""


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


@open_to_all.get("/robots.txt")
async def robots(who: Anyone) -> PlainTextResponse:
    return PlainTextResponse(ROBOTS)


@open_to_all.get("/favicon.ico")
async def favicon(who: Anyone) -> RedirectResponse:
    return RedirectResponse(SHARED_ASSETS.address("icons/favicon.svg"), status_code=302)


@open_to_all.get("/.well-known/security.txt")
async def security(who: Anyone, contact: WhomToAsk, address: PublicAddress) -> PlainTextResponse:
    """RFC 9116: where to tell of a hole."""
    return PlainTextResponse(security_contact(contact.email, address, now=clock.real_now()))
