"""Signing in and out, for programs."""

from fastapi import Response

from gateway.accounts.inputs import MailLink
from gateway.accounts.rules import Purpose
from gateway.sessions import commands
from gateway.sessions.deps import CurrentDevice, Live, SignInFlow, ThisSession
from gateway.sessions.inputs import OpenSession
from gateway.sessions.rules import Kind
from gateway.sessions.views import BearerToken
from shared.identity import Anyone, SignedIn
from shared.web import api_router

router = api_router("sessions")


@router.post("/sign-in")
async def sign_in(who: Anyone, flow: SignInFlow, device: CurrentDevice, body: OpenSession) -> BearerToken:
    """Send the token as `Authorization: Bearer …` to any JSON route of any service."""
    opened = await flow.by_password(body, Kind.PROGRAM, device)
    return BearerToken(token=opened.key, expires_at=opened.ends_at)


@router.post("/sign-in/link", status_code=202, response_class=Response)
async def mail_link(who: Anyone, flow: SignInFlow, device: CurrentDevice, body: MailLink) -> Response:
    """Mails a link that signs in a browser; the answer is the same whether anybody has this address."""
    await flow.mail_link(body, Purpose.SIGN_IN, "", device)
    return Response(status_code=202)


@router.post("/sign-out", status_code=204)
async def sign_out(who: SignedIn, live: Live, this: ThisSession) -> None:
    await live.write_own(who, commands.sign_out, this)
