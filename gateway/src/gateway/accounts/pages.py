"""Opening an account, for people."""

from typing import Annotated

from fastapi import Depends, Request, Response
from fastapi.responses import HTMLResponse

from gateway.accounts.commands import confirm_registration
from gateway.accounts.deps import Hashing, RegistrationLife
from gateway.accounts.forms import RegisterForm
from gateway.accounts.joining import join
from gateway.accounts.queries import invitation
from shared.clock import real_now
from shared.identity import Anyone
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("accounts")


@router.get("/register")
async def show_register(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "accounts/register.html")


@router.post("/register")
async def register(
    who: Anyone,
    db: Db,
    passwords: Hashing,
    life: RegistrationLife,
    answers: Annotated[RegisterForm, Depends(form(RegisterForm))],
) -> Response:
    typed = answers.password.get_secret_value()
    await join(db, passwords, name=answers.name, email=answers.email, password=typed, language=who.language, life=life)
    return see_other("/register/sent")


@router.get("/register/sent")
async def show_sent(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "accounts/sent.html")


@router.get("/register/{key}")
async def show_confirm(request: Request, who: Anyone, db: Db, key: str) -> HTMLResponse:
    """Only a button: programs that look into mails open links, but they press nothing."""
    wish = await db.read(invitation, key, real_now())
    return page(request, who, "accounts/confirm.html", wish=wish)


@router.post("/register/{key}")
async def confirm(who: Anyone, db: Db, key: str) -> Response:
    await db.write(confirm_registration, key, at=real_now())
    return see_other("/sign-in", said=N_("Your account is ready. Now sign in with your password."))
