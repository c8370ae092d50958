"""One's own account, for programs."""

from gateway.accounts import commands as account_commands
from gateway.accounts import queries as account_queries
from gateway.accounts.inputs import ChangeName
from gateway.accounts.views import OwnAccount
from gateway.own_account.deps import PasswordChange
from gateway.own_account.inputs import ReplacePassword
from gateway.sessions import commands as session_commands
from gateway.sessions import queries as session_queries
from gateway.sessions.deps import Live, ThisSession
from gateway.sessions.views import OwnSession
from shared import clock
from shared.identity import SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("own account")


@router.get("/me")
async def own_account(who: SignedIn, db: Db) -> OwnAccount:
    return await db.read(account_queries.own_account, who.actor)


@router.put("/me/name", status_code=204)
async def change_name(who: SignedIn, live: Live, body: ChangeName) -> None:
    await live.write_own(who, account_commands.change_name, body)


@router.put("/me/password", status_code=204)
async def replace_password(who: SignedIn, change: PasswordChange, this: ThisSession, body: ReplacePassword) -> None:
    """All other sessions end."""
    await change.by_todays(who, body, keep=this)


@router.get("/me/sessions")
async def own_sessions(who: SignedIn, db: Db, this: ThisSession, after: After = "") -> Page[OwnSession]:
    return await db.read(session_queries.own_sessions, who.actor, this, after=after, now=clock.real_now())


@router.delete("/me/sessions/{session_id}", status_code=204)
async def end_session(who: SignedIn, live: Live, session_id: Id) -> None:
    """A session that is not yours, or is not there, changes nothing and is answered alike."""
    await live.write_own(who, session_commands.end_session, session_id)


@router.delete("/me/sessions", status_code=204)
async def end_own_sessions(who: SignedIn, live: Live) -> None:
    await live.write_own(who, session_commands.end_own_sessions)
