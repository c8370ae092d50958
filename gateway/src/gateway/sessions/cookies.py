"""The one cookie that carries a session."""

from starlette.responses import Response

from gateway.settings import GatewaySettings


def cookie_name(settings: GatewaySettings) -> str:
    """Under https the browser itself holds the cookie to this host (`__Host-`)."""
    return "__Host-peerway" if settings.secure else "peerway"


def give(response: Response, key: str, settings: GatewaySettings) -> None:
    response.set_cookie(
        cookie_name(settings),
        key,
        max_age=int(settings.session_absolute.total_seconds()),
        path="/",
        secure=settings.secure,
        httponly=True,
        samesite="lax",
    )


def take_back(response: Response, settings: GatewaySettings) -> None:
    response.delete_cookie(cookie_name(settings), path="/", secure=settings.secure, httponly=True, samesite="lax")
