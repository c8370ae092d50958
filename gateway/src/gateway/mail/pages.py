"""Mail as it would have gone out. This door is built in development only."""

from typing import Annotated

from fastapi import Request
from fastapi.responses import HTMLResponse

from gateway.mail import queries
from shared.identity import Anyone
from shared.pages import page
from shared.web import After, Db, of_app, page_router

router = page_router("mail")
Address = Annotated[str, of_app("settings.address")]


@router.get("/dev/mail")
async def newest_mails(request: Request, who: Anyone, db: Db, address: Address, after: After = "") -> HTMLResponse:
    mails = await db.read(queries.newest_mails, address, after=after)
    return page(request, who, "mail/mail.html", mails=mails, asked=after)
