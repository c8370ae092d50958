"""The ledger for people: what it is, its newest heads; and one's own leaves."""

from fastapi import Request
from fastapi.responses import HTMLResponse, PlainTextResponse

from registry.heads import queries
from registry.heads.deps import Address, Year
from shared.identity import Anyone, SignedIn
from shared.pages import page
from shared.web import Db, page_router

router = page_router("heads")


@router.get("/ledger")
async def ledger(request: Request, who: Anyone, db: Db, address: Address) -> HTMLResponse:
    known = await db.read(queries.ledger, address)
    return page(request, who, "heads/ledger.html", ledger=known)


@router.get("/ledger/{year}/checkpoint")
async def newest_head(who: Anyone, db: Db, year: Year) -> PlainTextResponse:
    head = await db.read(queries.newest_head, year)
    return PlainTextResponse(head.note)


@router.get("/mine/ledger")
async def my_leaves(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    leaves = await db.read(queries.my_leaves, who.actor)
    return page(request, who, "heads/mine.html", leaves=leaves)
