"""The cookies that carry a session, and the mark of a browser in which somebody has signed in."""

from starlette.responses import Response

from gateway.sessions.rules import KNOWN_FOR
from gateway.sessions.views import OpenedSession
from gateway.settings import GatewaySettings


def cookie_name(settings: GatewaySettings) -> str:
    """Under https the browser itself holds the cookie to this host (`__Host-`)."""
    return "__Host-peerway" if settings.secure else "peerway"


def device_cookie_name(settings: GatewaySettings) -> str:
    return f"{cookie_name(settings)}-device"


def give(response: Response, opened: OpenedSession, settings: GatewaySettings) -> None:
    _set(response, cookie_name(settings), opened.key, int(settings.session_absolute.total_seconds()), settings)
    _set(response, device_cookie_name(settings), opened.mark, int(KNOWN_FOR.total_seconds()), settings)


def _set(response: Response, name: str, value: str, seconds: int, settings: GatewaySettings) -> None:
    response.set_cookie(name, value, max_age=seconds, path="/", secure=settings.secure, httponly=True, samesite="lax")


def take_back(response: Response, settings: GatewaySettings) -> None:
    """End the session here; that somebody has signed in in this browser stays true."""
    response.delete_cookie(cookie_name(settings), path="/", secure=settings.secure, httponly=True, samesite="lax")
