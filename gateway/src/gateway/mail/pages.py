"""Mail as it would have gone out. This door is built in development only."""

from typing import Annotated

from fastapi import Request
from fastapi.responses import HTMLResponse

from gateway.mail.queries import newest_mail
from shared.identity import Anyone
from shared.pages import page
from shared.web import Db, of_app, page_router

router = page_router("mail")
Address = Annotated[str, of_app("settings.address")]


@router.get("/dev/mail")
async def show_mail(request: Request, who: Anyone, db: Db, address: Address) -> HTMLResponse:
    return page(request, who, "mail/mail.html", mails=await db.read(newest_mail, address))
