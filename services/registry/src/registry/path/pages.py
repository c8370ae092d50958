"""My path, the moment when the last step is taken, and my certificate: the paper, retiring and coming back."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from registry.path import queries
from registry.verification import queries as verification
from shared import clock
from shared.identity import SignedIn
from shared.pages import page
from shared.web import Db, page_router

router = page_router("path")


@router.get("/path")
async def my_path(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    way = await db.read(queries.my_path, who.actor, now=clock.now())
    return page(request, who, "path/path.html", way=way.said_in(who.language))


@router.get("/mine")
async def find_my_certificate(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    mine = await db.read(verification.find_my_certificate, who.actor, now=clock.now())
    return page(request, who, "path/mine.html", mine=mine, step="certified")


@router.get("/moment")
async def find_my_moment(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    moment = await db.read(queries.find_my_moment, who.actor, now=clock.now())
    return page(request, who, "path/moment.html", moment=moment, step="certified")
