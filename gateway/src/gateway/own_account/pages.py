"""One's own account, for people: name, password, and where one is signed in."""

from typing import Annotated

from fastapi import Depends, Request, Response
from fastapi.responses import HTMLResponse

from gateway.accounts.commands import change_name, mail_link
from gateway.accounts.deps import Hashing
from gateway.accounts.queries import link_owner, own_account
from gateway.own_account.forms import ForgottenForm, NameForm, NewPasswordForm, PasswordForm
from gateway.own_account.steps import choose_new_password, exchange_password
from gateway.sessions.commands import end_all_sessions, end_session
from gateway.sessions.cookies import take_back
from gateway.sessions.deps import Live, Settings, SignInFlow, ThisSession
from gateway.sessions.queries import own_sessions
from shared.clock import real_now
from shared.identity import Anyone, SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("own_account")


@router.get("/account")
async def show_account(request: Request, who: SignedIn, db: Db, this: ThisSession) -> HTMLResponse:
    account = await db.read(own_account, who.id)
    sessions = await db.read(own_sessions, who.id, real_now(), this)
    return page(request, who, "own_account/account.html", account=account, sessions=sessions)


@router.get("/account/name")
async def show_name(request: Request, who: SignedIn) -> HTMLResponse:
    return page(request, who, "own_account/name.html")


@router.post("/account/name")
async def save_name(who: SignedIn, live: Live, answers: Annotated[NameForm, Depends(form(NameForm))]) -> Response:
    await live.write_and_invalidate(who.id, change_name, who.id, answers.name)
    return see_other("/account", said=N_("Your name is changed."))


@router.get("/account/password")
async def show_password(request: Request, who: SignedIn) -> HTMLResponse:
    return page(request, who, "own_account/password.html")


@router.post("/account/password")
async def save_password(
    who: SignedIn,
    live: Live,
    passwords: Hashing,
    this: ThisSession,
    answers: Annotated[PasswordForm, Depends(form(PasswordForm))],
) -> Response:
    today, new = answers.today.get_secret_value(), answers.new.get_secret_value()
    await exchange_password(live, passwords, who.id, today=today, new=new, keep=this)
    return see_other("/account", said=N_("Your password is changed. Everywhere else you are signed out."))


@router.post("/account/sessions/{session_id}/end")
async def end_one_session(who: SignedIn, live: Live, session_id: Id) -> Response:
    await live.write_and_invalidate(who.id, end_session, session_id, who.id)
    return see_other("/account", said=N_("That device is signed out."))


@router.post("/account/sessions/end")
async def end_every_session(who: SignedIn, live: Live, settings: Settings) -> Response:
    await live.write_and_invalidate(who.id, end_all_sessions, who.id)
    response = see_other("/", said=N_("You are signed out everywhere."))
    take_back(response, settings)
    return response


@router.get("/password/forgotten")
async def show_forgotten(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "own_account/forgotten.html")


@router.post("/password/forgotten")
async def ask_for_new_password(
    who: Anyone,
    db: Db,
    entry: SignInFlow,
    settings: Settings,
    answers: Annotated[ForgottenForm, Depends(form(ForgottenForm))],
) -> Response:
    entry.may_mail(answers.email)
    await db.write(mail_link, answers.email, "reset", at=real_now(), life=settings.link_life)
    return see_other("/password/sent")


@router.get("/password/sent")
async def show_sent(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "own_account/reset_sent.html")


@router.get("/password/new/{key}")
async def show_new_password(request: Request, who: Anyone, db: Db, key: str) -> HTMLResponse:
    owner = await db.read(link_owner, key, "reset", real_now())
    return page(request, who, "own_account/new_password.html", owner=owner)


@router.post("/password/new/{key}")
async def save_new_password(
    who: Anyone,
    live: Live,
    passwords: Hashing,
    key: str,
    answers: Annotated[NewPasswordForm, Depends(form(NewPasswordForm))],
) -> Response:
    await choose_new_password(live, passwords, key, answers.new.get_secret_value())
    return see_other("/sign-in", said=N_("Your new password is kept. Now sign in with it."))
