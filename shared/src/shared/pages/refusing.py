"""What a person sees when the house says no.

A form that cannot be taken comes back as the page on which it stands, with what was typed and what to do about it:
the application is asked once more, for the page of the same address. Everything else is a page of its own.
"""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import Message

from shared import i18n
from shared.identity import ANONYMOUS, Identity, identify
from shared.pages.forms import TYPED, AnswersNeedAnotherLook
from shared.pages.rendering import FORM, Returned, page
from shared.refusals import NotAllowed, NotFound, NotSignedIn, Refusal

_OF_THE_FIRST_CALL = ("starlette.exception_handlers", "route", "endpoint", "path_params", "router")
_READING = ("GET", "HEAD")


async def refused(request: Request, refusal: Refusal) -> Response:
    """The answer to a page's request that was refused."""
    who = await _reader(request)
    if isinstance(refusal, NotSignedIn) and request.method in _READING:
        return RedirectResponse(f"/sign-in?next={quote(_address(request))}", status_code=303)
    if request.method in _READING:
        return await error_page(request, refusal.status, _sentence(request, who, refusal))
    returned = _returned(request, who, refusal)
    again = await _page_again(request, returned)
    return again or await error_page(request, refusal.status, " ".join(returned.errors.values()))


async def error_page(request: Request, status: int, sentence: str | None = None) -> Response:
    """A page that says what happened and where one can go; of an unknown error it says its reference only."""
    request.scope.pop(FORM, None)
    who = await _reader(request)
    response = page(
        request,
        who,
        "error.html",
        status=status,
        sentence=sentence,
        reference=request.scope.get("peerway.request_id") if status >= 500 else None,
        back=_back(request),
    )
    response.status_code = status
    response.headers["Cache-Control"] = "no-store"
    return response


async def _reader(request: Request) -> Identity:
    try:
        return await identify(request)
    except Exception:  # whatever is broken there, this page is still shown
        return ANONYMOUS


def _returned(request: Request, who: Identity, refusal: Refusal) -> Returned:
    typed: Mapping[str, list[str]] = request.scope.get(TYPED, {})
    if isinstance(refusal, AnswersNeedAnotherLook):
        errors = {one.field: _translated(request, who, one.sentence, one.values) for one in refusal.complaints}
    else:
        errors = {getattr(refusal, "field", None) or "": _sentence(request, who, refusal)}
    return Returned(refusal.status, typed, errors)


def _sentence(request: Request, who: Identity, refusal: Refusal) -> str:
    return _translated(request, who, refusal.sentence, refusal.values)


def _translated(request: Request, who: Identity, msgid: str, values: Mapping[str, object]) -> str:
    return i18n.sentence(who.language, msgid, values, package=request.app.state.templates.package)


async def _page_again(request: Request, returned: Returned) -> Response | None:
    """The page of the same address, if there is one that this person may read."""
    scope = {key: value for key, value in request.scope.items() if key not in _OF_THE_FIRST_CALL}
    scope |= {"method": "GET", "headers": _without_body(request), FORM: returned}
    answer = _Answer()
    try:
        await request.app.router(scope, _nothing, answer.send)
    except (NotSignedIn, NotAllowed, NotFound) as other:
        return await error_page(request, other.status, _sentence(request, await _reader(request), other))
    except (Refusal, HTTPException):
        return None
    return answer.response(returned.status)


def _without_body(request: Request) -> list[tuple[bytes, bytes]]:
    return [(name, value) for name, value in request.headers.raw if name not in (b"content-length", b"content-type")]


async def _nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


class _Answer:
    """What the page's own door answered."""

    def __init__(self) -> None:
        self.status = 0
        self.headers: list[tuple[bytes, bytes]] = []
        self.body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = list(message.get("headers", []))
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")

    def response(self, status: int) -> Response | None:
        """A page that sends the person elsewhere shows nothing, so it is no answer here."""
        if 300 <= self.status < 400 or (self.status >= 400 and self.status != status):
            return None
        response = Response(self.body, status_code=status)
        response.raw_headers = self.headers
        return response


def _address(request: Request) -> str:
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def _back(request: Request) -> str:
    """Where the person came from, if that was with us; never an address of somebody else."""
    came_from = urlsplit(request.headers.get("referer", ""))
    same = came_from.netloc == request.headers.get("host") and came_from.path.startswith("/")
    if same and not came_from.path.startswith("//") and came_from.path != request.url.path:
        return came_from.path + (f"?{came_from.query}" if came_from.query else "")
    return "/"
