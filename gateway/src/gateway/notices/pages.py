"""When there was news, for the person whom it concerns."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from gateway.notices import queries
from shared.identity import SignedIn
from shared.pages import page
from shared.web import After, Db, page_router

router = page_router("notices")


@router.get("/account/news")
async def own_news(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    news = await db.read(queries.own_news, who.actor, after=after)
    return page(request, who, "notices/news.html", news=news, asked=after)
