"""One confirmation after something was done: kept for the next page, then forgotten.

The cookie holds the English sentence that is the key of the confirmation, so that any service can tell it in the
person's language. It never holds a word about or by a person.
"""

from functools import cache
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from shared.settings import Settings

COOKIE = "said"
_SECONDS = 60
_LONGEST = 300


def see_other(url: str, said: str | None = None) -> RedirectResponse:
    """After something was done: to the page that shows it. `said` is a msgid."""
    response = RedirectResponse(url, status_code=303)
    if said:
        response.set_cookie(COOKIE, quote(said), max_age=_SECONDS, httponly=True, samesite="lax", secure=_secure())
    return response


def of(request: Request) -> str | None:
    kept = unquote(request.cookies.get(COOKIE, ""))
    return kept if 0 < len(kept) <= _LONGEST else None


def forget(response: Response) -> None:
    response.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=_secure())


@cache
def _secure() -> bool:
    return Settings().address.startswith("https://")
