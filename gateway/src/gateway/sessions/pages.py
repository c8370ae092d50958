"""Signing in and out, for people."""

from typing import Annotated

from fastapi import Depends, Request, Response
from fastapi.responses import HTMLResponse

from gateway.accounts.commands import mail_link
from gateway.accounts.queries import link_owner
from gateway.sessions.commands import end_session_of_key
from gateway.sessions.cookies import give, take_back
from gateway.sessions.deps import CurrentDevice, Live, Settings, SignInFlow, ThisSession
from gateway.sessions.forms import LinkForm, SignInForm
from gateway.sessions.rules import safe_next
from shared.clock import real_now
from shared.identity import Anyone
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("sessions")


@router.get("/sign-in")
async def show_sign_in(request: Request, who: Anyone, next: str = "") -> HTMLResponse:
    return page(request, who, "sessions/sign_in.html", next=safe_next(next))


@router.post("/sign-in")
async def sign_in(
    who: Anyone,
    entry: SignInFlow,
    settings: Settings,
    device: CurrentDevice,
    answers: Annotated[SignInForm, Depends(form(SignInForm))],
) -> Response:
    opened = await entry.by_password(answers.email, answers.password.get_secret_value(), "browser", device)
    response = see_other(safe_next(answers.next))
    give(response, opened.key, settings)
    return response


@router.get("/sign-in/link")
async def show_ask_for_link(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "sessions/ask_for_link.html")


@router.post("/sign-in/link")
async def ask_for_link(
    who: Anyone, db: Db, entry: SignInFlow, settings: Settings, answers: Annotated[LinkForm, Depends(form(LinkForm))]
) -> Response:
    entry.may_mail(answers.email)
    await db.write(mail_link, answers.email, "sign-in", at=real_now(), life=settings.link_life)
    return see_other("/sign-in/link/sent")


@router.get("/sign-in/link/sent")
async def show_link_sent(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "sessions/link_sent.html")


@router.get("/sign-in/link/{key}")
async def show_link(request: Request, who: Anyone, db: Db, key: str) -> HTMLResponse:
    """Only a button: programs that look into mails open links, but they press nothing."""
    owner = await db.read(link_owner, key, "sign-in", real_now())
    return page(request, who, "sessions/use_link.html", owner=owner)


@router.post("/sign-in/link/{key}")
async def sign_in_by_link(
    who: Anyone, entry: SignInFlow, settings: Settings, device: CurrentDevice, key: str
) -> Response:
    opened = await entry.by_link(key, device)
    response = see_other("/")
    give(response, opened.key, settings)
    return response


@router.post("/sign-out")
async def sign_out(who: Anyone, live: Live, settings: Settings, this: ThisSession) -> Response:
    await live.write_and_invalidate(who.person_id or "", end_session_of_key, this or "", who.person_id or "")
    response = see_other("/", said=N_("You are signed out."))
    take_back(response, settings)
    return response
