"""Opening an account, for people."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from gateway.accounts.deps import Hashing
from gateway.registrations import commands, queries
from gateway.registrations.account_request import ask_for_account
from gateway.registrations.deps import RegistrationLife
from gateway.registrations.inputs import Register
from shared import clock
from shared.identity import Anyone
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("registrations")


@router.get("/register")
async def register_page(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "registrations/register.html")


@router.post("/register")
async def register(
    who: Anyone, db: Db, passwords: Hashing, life: RegistrationLife, body: Form[Register]
) -> RedirectResponse:
    await ask_for_account(db, passwords, body, who.language, life=life)
    return see_other("/register/sent")


@router.get("/register/sent")
async def register_sent(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "registrations/sent.html")


@router.get("/register/{key}")
async def invitation(request: Request, who: Anyone, db: Db, key: str) -> HTMLResponse:
    """Only a button: programs that look into mails open links, but they press nothing."""
    wish = await db.read(queries.invitation, key, now=clock.real_now())
    return page(request, who, "registrations/confirm.html", wish=wish)


@router.post("/register/{key}")
async def confirm_registration(who: Anyone, db: Db, key: str) -> RedirectResponse:
    await db.write(commands.confirm_registration, key, opened_at=clock.now(), now=clock.real_now())
    return see_other("/sign-in", said=N_("Your account is ready. Now sign in with your password."))
