"""When there was news, for the person whom it concerns."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from gateway.notices.queries import own_news
from shared.identity import SignedIn
from shared.pages import page
from shared.web import Db, page_router

router = page_router("notices")


@router.get("/account/news")
async def show_news(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    return page(request, who, "notices/news.html", news=await db.read(own_news, who.id))
