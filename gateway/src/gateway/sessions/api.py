"""Signing in and out, for programs."""

from datetime import datetime
from typing import Literal

from fastapi import Response
from pydantic import BaseModel

from gateway.accounts.commands import mail_link
from gateway.sessions.commands import end_session_of_key
from gateway.sessions.deps import CurrentDevice, Live, Settings, SignInFlow, ThisSession
from gateway.sessions.forms import AskForLink, SignIn
from shared.clock import real_now
from shared.identity import Anyone, SignedIn
from shared.web import Db, api_router

router = api_router("sessions")


class BearerToken(BaseModel, frozen=True):
    token: str
    token_type: Literal["bearer"] = "bearer"
    expires_at: datetime


@router.post("/sign-in")
async def sign_in(who: Anyone, entry: SignInFlow, device: CurrentDevice, body: SignIn) -> BearerToken:
    """Send the token as `Authorization: Bearer …` to any JSON route of any service."""
    opened = await entry.by_password(body.email, body.password.get_secret_value(), "program", device)
    return BearerToken(token=opened.key, expires_at=opened.ends_at)


@router.post("/sign-in/link", status_code=202, response_class=Response)
async def ask_for_link(who: Anyone, db: Db, entry: SignInFlow, settings: Settings, body: AskForLink) -> Response:
    """Mails a link that signs in a browser; the answer is the same whether anybody has this address."""
    entry.may_mail(body.email)
    await db.write(mail_link, body.email, "sign-in", at=real_now(), life=settings.link_life)
    return Response(status_code=202)


@router.post("/sign-out", status_code=204)
async def sign_out(who: SignedIn, live: Live, this: ThisSession) -> Response:
    await live.write_and_invalidate(who.id, end_session_of_key, this or "", who.id)
    return Response(status_code=204)
