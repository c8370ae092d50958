"""One's own account, for programs."""

from fastapi import Response

from gateway.accounts.commands import change_name
from gateway.accounts.deps import Hashing
from gateway.accounts.queries import OwnAccount, own_account
from gateway.own_account.forms import ChangeName, ChangePassword
from gateway.own_account.steps import exchange_password
from gateway.sessions.commands import end_all_sessions, end_session
from gateway.sessions.deps import Live, ThisSession
from gateway.sessions.queries import OwnSession, own_sessions
from shared.clock import real_now
from shared.identity import SignedIn
from shared.web import Db, Id, api_router

router = api_router("own account")


@router.get("/me")
async def show_account(who: SignedIn, db: Db) -> OwnAccount:
    return await db.read(own_account, who.id)


@router.put("/me/name", status_code=204)
async def save_name(who: SignedIn, live: Live, body: ChangeName) -> Response:
    await live.write_and_invalidate(who.id, change_name, who.id, body.name)
    return Response(status_code=204)


@router.put("/me/password", status_code=204)
async def save_password(
    who: SignedIn, live: Live, passwords: Hashing, this: ThisSession, body: ChangePassword
) -> Response:
    """All other sessions end."""
    today, new = body.today.get_secret_value(), body.new.get_secret_value()
    await exchange_password(live, passwords, who.id, today=today, new=new, keep=this)
    return Response(status_code=204)


@router.get("/me/sessions")
async def list_sessions(who: SignedIn, db: Db, this: ThisSession) -> list[OwnSession]:
    return await db.read(own_sessions, who.id, real_now(), this)


@router.delete("/me/sessions/{session_id}", status_code=204)
async def end_one_session(who: SignedIn, live: Live, session_id: Id) -> Response:
    """A session that is not yours, or is not there, changes nothing and is answered alike."""
    await live.write_and_invalidate(who.id, end_session, session_id, who.id)
    return Response(status_code=204)


@router.delete("/me/sessions", status_code=204)
async def end_every_session(who: SignedIn, live: Live) -> Response:
    await live.write_and_invalidate(who.id, end_all_sessions, who.id)
    return Response(status_code=204)
