"""My path, and my certificate: the celebration, the paper, retiring and coming back."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from registry.path.queries import my_path
from registry.verification.queries import my_certificate
from shared.clock import now
from shared.identity import SignedIn
from shared.pages import page
from shared.web import Db, page_router

router = page_router("path")


@router.get("/path")
async def show_my_path(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    way = await db.read(my_path, who.id, now())
    return page(request, who, "path/path.html", way=way.said_in(who.language))


@router.get("/mine")
async def show_my_certificate(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    mine = await db.read(my_certificate, who.id, now())
    return page(request, who, "path/mine.html", mine=mine, step="certified")
