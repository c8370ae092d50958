"""What a person sees when the house says no.

A form that cannot be taken comes back as the page on which it stands, with what was typed and what to do about it:
the application is asked once more, for the page of the same address. Everything else is a page of its own.
"""

import logging
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from shared import i18n
from shared.identity import ANONYMOUS, Identity, identify
from shared.pages.again import ask_again
from shared.pages.bodies import CUT
from shared.pages.calls import Returned
from shared.pages.forms import ASKED_AGAIN, TYPED, AnswersNeedAnotherLook
from shared.pages.given_back import NOTHING, GivenBack, again_in, given_back, words
from shared.pages.rendering import FORM, address_of, page
from shared.refusals import ChangedElsewhere, NotAllowed, NotFound, NotSignedIn, PasswordNeeded, Refusal, TooMany
from shared.statuses import status_of

log = logging.getLogger(__name__)
IDENTITY = "peerway.identity"
_READING = ("GET", "HEAD")
_SEND_AGAIN = (429, 500, 503, 504)
_CLINGING = ".,;:!?)]}>'\"*_/ \u2019\u201d\u00bb\u2026"
"""What clings to an address that was read out of a letter, a mail or a sentence."""


async def refused(request: Request, refusal: Refusal) -> Response:
    """The answer to a page's request that was refused."""
    reading = request.method in _READING
    if isinstance(refusal, NotSignedIn):
        return _to_sign_in(request) if reading else await _signed_out(request, refusal)
    shorter = "/" + request.url.path.rstrip(_CLINGING).lstrip("/")
    if reading and isinstance(refusal, NotFound) and shorter != request.url.path:
        return RedirectResponse(_with_query(request, shorter), status_code=302)
    sent_from_here = IDENTITY in request.scope or (isinstance(refusal, TooMany) and refusal.sent_from_here)
    who = await _reader(request)
    if reading:
        return await error_page(request, status_of(refusal), _sentence(request, who, refusal))
    if isinstance(refusal, NotAllowed):  # perhaps since a moment ago, while they were writing
        kept = await given_back(request, refusal, may_be_sent=sent_from_here)
        return await error_page(request, status_of(refusal), _sentence(request, who, refusal), kept)
    returned = _returned(request, who, refusal)
    again = await _page_again(request, returned) if _can_be_asked_again(request) else None
    if again is not None:
        return again
    kept = await given_back(request, refusal, may_be_sent=sent_from_here and returned.status in _SEND_AGAIN)
    return await error_page(request, returned.status, " ".join(returned.errors.values()), kept)


def _can_be_asked_again(request: Request) -> bool:
    """Not before any door was asked, nor where a part of the words is missing: the form would stand there without."""
    return "router" in request.scope and CUT not in request.scope


async def same_page(request: Request) -> Response:
    """The page on which a form stood, with what is typed there, asked for in another language. Nothing is done."""
    typed: dict[str, list[str]] = {}
    for name, value in await words(request):
        typed.setdefault(name, []).append(value)
    place = address_of(request)
    try:
        shown = await ask_again(request, {FORM: Returned(typed=typed)}, 200, urlsplit(place))
    except (Refusal, HTTPException):
        shown = None
    return shown or RedirectResponse(place, status_code=303)


async def error_page(request: Request, status: int, sentence: str | None = None, kept: GivenBack = NOTHING) -> Response:
    """A page that says what happened and where one can go; of an unknown error it says its reference only."""
    request.scope.pop(FORM, None)
    model = {
        "status": status,
        "sentence": sentence,
        "reference": _reference(request, status),
        "back": _back(request),
        "given_back": kept,
    }
    response = page(request, await _reader(request), "error.html", **model)
    return _never_kept(response, status)


def _never_kept(response: Response, status: int) -> Response:
    response.status_code = status
    response.headers["Cache-Control"] = "no-store"
    return response


def _to_sign_in(request: Request) -> Response:
    return RedirectResponse(f"/sign-in?next={quote(_with_query(request, request.url.path))}", status_code=303)


def _with_query(request: Request, path: str) -> str:
    return path + (f"?{request.url.query}" if request.url.query else "")


async def _signed_out(request: Request, refusal: NotSignedIn) -> Response:
    """The sign-in ended meanwhile, or the password has to be given again: the page keeps what was written."""
    model = {
        "kept": await words(request),
        "whole": not request.scope.get(CUT),
        "password_needed": isinstance(refusal, PasswordNeeded),
    }
    response = page(request, await _reader(request), "signed_out.html", **model)
    return _never_kept(response, status_of(NotSignedIn))


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
    two_versions = isinstance(refusal, ChangedElsewhere)
    if isinstance(refusal, ChangedElsewhere) and refusal.changed is not None:
        typed = {name: values for name, values in typed.items() if name in refusal.changed}
    return Returned(
        status_of(refusal),
        typed,
        errors,
        _reference(request, status_of(refusal)),
        two_versions,
        asked_again=bool(request.scope.get(ASKED_AGAIN)),
        again_in=again_in(request, refusal),
    )


def _reference(request: Request, status: int) -> str | None:
    return request.scope.get("peerway.request_id") if status >= 500 else None


def _sentence(request: Request, who: Identity, refusal: Refusal) -> str:
    return _translated(request, who, refusal.sentence, refusal.values)


def _translated(request: Request, who: Identity, msgid: str, values: Mapping[str, object]) -> str:
    return i18n.sentence(who.language, msgid, values, package=request.app.state.templates.package)


async def _page_again(request: Request, returned: Returned) -> Response | None:
    """The page of the same address, or where that has none, the one on which the form stood; if it may be read."""
    try:
        again = await ask_again(request, {FORM: returned}, returned.status)
        return again or await _page_before(request, returned)
    except (NotAllowed, NotFound) as other:
        kept = await given_back(request, other, may_be_sent=False)
        return await error_page(request, status_of(other), _sentence(request, await _reader(request), other), kept)
    except (HTTPException, RequestValidationError):
        return await _page_before(request, returned)
    except Refusal:
        return None
    except Exception:
        log.exception("the page of a refused form could not be shown")
        return None


async def _page_before(request: Request, returned: Returned) -> Response | None:
    place = urlsplit(_back(request))
    if place.path == "/" or not any(returned.typed.values()):
        return None
    try:
        return await ask_again(request, {FORM: returned}, returned.status, place)
    except (Refusal, HTTPException):
        return None


def _back(request: Request) -> str:
    """Where the person came from, if that was with us; never an address of somebody else."""
    came_from = urlsplit(request.headers.get("referer", ""))
    settings = getattr(request.app.state, "settings", None)
    ours = {request.headers.get("host"), urlsplit(getattr(settings, "address", "")).netloc}
    path = came_from.path
    if not came_from.netloc or came_from.netloc not in ours or path.startswith("//") or path == request.url.path:
        return "/"
    return (path or "/") + (f"?{came_from.query}" if came_from.query else "")
