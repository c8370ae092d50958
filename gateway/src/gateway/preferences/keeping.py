"""Where preferences are kept: with a person's account, or, for a visitor, in a cookie of their browser."""

from starlette.responses import Response

from gateway.preferences import cookie
from gateway.preferences.commands import save_preferences
from gateway.sessions.live import LiveSessions
from shared.identity import Identity


async def keep(response: Response, who: Identity, live: LiveSessions, language: str, values: dict[str, str]) -> None:
    """In the cookie too for who is signed in, so that the sign-in page looks the same after signing out."""
    if who.signed_in:
        await live.write_and_invalidate(who.id, save_preferences, who.id, language, values)
    response.set_cookie(
        cookie.COOKIE,
        cookie.write(language, values),
        max_age=cookie.A_YEAR,
        secure=live.settings.secure,
        httponly=True,
        samesite="lax",
    )
