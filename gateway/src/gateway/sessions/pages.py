"""Signing in and out, for people."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from gateway.accounts import queries as account_queries
from gateway.accounts.inputs import MailLinkPage
from gateway.accounts.rules import Purpose, safe_next
from gateway.sessions import commands
from gateway.sessions.cookies import give, take_back
from gateway.sessions.deps import CurrentDevice, Live, Settings, SignInFlow, ThisSession
from gateway.sessions.inputs import OpenProvenSession, OpenSessionPage
from gateway.sessions.rules import Kind
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("sessions")


@router.get("/sign-in")
async def sign_in_page(request: Request, who: Anyone, next: str = "") -> HTMLResponse:
    return page(request, who, "sessions/sign_in.html", next=safe_next(next))


@router.post("/sign-in")
async def sign_in(
    who: Anyone, flow: SignInFlow, settings: Settings, device: CurrentDevice, body: Form[OpenSessionPage]
) -> RedirectResponse:
    opened = await flow.by_password(body, Kind.BROWSER, device)
    response = see_other(safe_next(body.next))
    give(response, opened, settings)
    return response


@router.get("/sign-in/again")
async def prove_again_page(request: Request, who: SignedIn, next: str = "") -> HTMLResponse:
    """For what weighs heavily; whoever wrote something meanwhile has it in another tab."""
    return page(request, who, "sessions/prove_again.html", next=safe_next(next))


@router.post("/sign-in/again")
async def prove_again(
    who: SignedIn, flow: SignInFlow, settings: Settings, device: CurrentDevice, body: Form[OpenProvenSession]
) -> RedirectResponse:
    """A fresh sign-in, with a new key, of whoever is signed in here."""
    opened = await flow.again(who.actor, body, device)
    response = see_other("/sign-in/proven" if not body.next else safe_next(body.next))
    give(response, opened, settings)
    return response


@router.get("/sign-in/proven")
async def proven(request: Request, who: SignedIn) -> HTMLResponse:
    return page(request, who, "sessions/proven.html")


@router.get("/sign-in/link")
async def mail_link_page(request: Request, who: Anyone, next: str = "") -> HTMLResponse:
    return page(request, who, "sessions/ask_for_link.html", next=safe_next(next))


@router.post("/sign-in/link")
async def mail_link(who: Anyone, flow: SignInFlow, device: CurrentDevice, body: Form[MailLinkPage]) -> RedirectResponse:
    await flow.mail_link(body, Purpose.SIGN_IN, body.next, device)
    return see_other("/sign-in/link/sent")


@router.get("/sign-in/link/sent")
async def link_sent(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "sessions/link_sent.html")


@router.get("/sign-in/link/{key}")
async def link_owner(request: Request, who: Anyone, db: Db, key: str) -> HTMLResponse:
    """Only a button: programs that look into mails open links, but they press nothing."""
    owner = await db.read(account_queries.link_owner, key, Purpose.SIGN_IN, now=clock.real_now())
    return page(request, who, "sessions/use_link.html", owner=owner)


@router.post("/sign-in/link/{key}")
async def sign_in_by_link(
    who: Anyone, flow: SignInFlow, settings: Settings, device: CurrentDevice, key: str
) -> RedirectResponse:
    opened, next = await flow.by_link(key, device)
    response = see_other(safe_next(next))
    give(response, opened, settings)
    return response


@router.post("/sign-out")
async def sign_out(who: Anyone, live: Live, settings: Settings, this: ThisSession) -> RedirectResponse:
    await live.write_own(who, commands.sign_out, this)
    response = see_other("/", said=N_("You are signed out."))
    take_back(response, settings)
    return response
