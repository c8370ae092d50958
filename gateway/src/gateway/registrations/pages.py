"""Opening an account, for people."""

from urllib.parse import quote

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from gateway.accounts.rules import safe_next
from gateway.limits.deps import Network
from gateway.registrations import queries
from gateway.registrations.deps import AccountOpening
from gateway.registrations.inputs import ChoosePassword, RegisterPage
from shared import clock
from shared.identity import Anyone
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("registrations")


@router.get("/register")
async def register_page(request: Request, who: Anyone, next: str = "") -> HTMLResponse:
    return page(request, who, "registrations/register.html", next=safe_next(next))


@router.post("/register")
async def register(
    who: Anyone, opening: AccountOpening, network: Network, body: Form[RegisterPage]
) -> RedirectResponse:
    await opening.ask(body, who.language, body.next, network)
    return see_other("/register/sent")


@router.get("/register/sent")
async def register_sent(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "registrations/sent.html")


@router.get("/register/{key}")
async def invitation(request: Request, who: Anyone, db: Db, key: str) -> HTMLResponse:
    """Programs that look for harm in mails open links, but they choose no password."""
    wish = await db.read(queries.invitation, key, now=clock.real_now())
    return page(request, who, "registrations/confirm.html", wish=wish)


@router.post("/register/{key}")
async def confirm_registration(
    who: Anyone, opening: AccountOpening, network: Network, key: str, body: Form[ChoosePassword]
) -> RedirectResponse:
    _, next = await opening.confirm(key, body, network)
    where = f"/sign-in?next={quote(safe_next(next))}"
    return see_other(where, said=N_("Your account is ready. Now sign in with your password."))
