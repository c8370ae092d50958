"""One's own account, for people: name, password, and where one is signed in."""

from urllib.parse import quote

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from gateway.accounts import commands as account_commands
from gateway.accounts import queries as account_queries
from gateway.accounts.inputs import ChangeName, MailLinkPage
from gateway.accounts.rules import Purpose, safe_next
from gateway.limits.deps import Network
from gateway.own_account.deps import PasswordChange
from gateway.own_account.inputs import ReplacePassword, ResetPassword
from gateway.sessions import commands as session_commands
from gateway.sessions import queries as session_queries
from gateway.sessions.cookies import take_back
from gateway.sessions.deps import CurrentDevice, Live, Settings, SignInFlow, ThisSession
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("own_account")


@router.get("/account")
async def own_account(request: Request, who: SignedIn, db: Db, this: ThisSession, after: After = "") -> HTMLResponse:
    account = await db.read(account_queries.own_account, who.actor)
    sessions = await db.read(session_queries.own_sessions, who.actor, this, after=after, now=clock.real_now())
    return page(request, who, "own_account/account.html", account=account, sessions=sessions, asked=after)


@router.get("/account/name")
async def change_name_page(request: Request, who: SignedIn) -> HTMLResponse:
    return page(request, who, "own_account/name.html")


@router.post("/account/name")
async def change_name(who: SignedIn, live: Live, body: Form[ChangeName]) -> RedirectResponse:
    await live.write_own(who, account_commands.change_name, body)
    return see_other("/account", said=N_("Your name is changed."))


@router.get("/account/password")
async def own_address(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    address = await db.read(account_queries.own_address, who.actor)
    return page(request, who, "own_account/password.html", address=address)


@router.post("/account/password")
async def replace_password(
    who: SignedIn, change: PasswordChange, this: ThisSession, body: Form[ReplacePassword]
) -> RedirectResponse:
    await change.by_todays(who, body, keep=this)
    return see_other("/account", said=N_("Your password is changed. Everywhere else you are signed out."))


@router.post("/account/sessions/{session_id}/end")
async def end_session(who: SignedIn, live: Live, session_id: Id) -> RedirectResponse:
    await live.write_own(who, session_commands.end_session, session_id)
    return see_other("/account", said=N_("That device is signed out."))


@router.post("/account/sessions/end")
async def end_own_sessions(who: SignedIn, live: Live, settings: Settings) -> RedirectResponse:
    await live.write_own(who, session_commands.end_own_sessions)
    response = see_other("/", said=N_("You are signed out everywhere."))
    take_back(response, settings)
    return response


@router.get("/password/forgotten")
async def mail_link_page(request: Request, who: Anyone, next: str = "") -> HTMLResponse:
    return page(request, who, "own_account/forgotten.html", next=safe_next(next))


@router.post("/password/forgotten")
async def mail_link(who: Anyone, flow: SignInFlow, device: CurrentDevice, body: Form[MailLinkPage]) -> RedirectResponse:
    await flow.mail_link(body, Purpose.RESET, body.next, device)
    return see_other("/password/sent")


@router.get("/password/sent")
async def link_sent(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "own_account/reset_sent.html")


@router.get("/password/new/{key}")
async def link_owner(request: Request, who: Anyone, db: Db, key: str) -> HTMLResponse:
    owner = await db.read(account_queries.link_owner, key, Purpose.RESET, now=clock.real_now())
    return page(request, who, "own_account/new_password.html", owner=owner)


@router.post("/password/new/{key}")
async def reset_password(
    who: Anyone, change: PasswordChange, network: Network, key: str, body: Form[ResetPassword]
) -> RedirectResponse:
    next = safe_next(await change.by_link(key, body, network))
    return see_other(f"/sign-in?next={quote(next)}", said=N_("Your new password is kept. Now sign in with it."))
