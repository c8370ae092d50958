"""What a person sees when the house says no.

A form that cannot be taken comes back as the page on which it stands, with what was typed and what to do about it:
the application is asked once more, for the page of the same address. Everything else is a page of its own.
"""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response

from shared import i18n
from shared.identity import ANONYMOUS, Identity, identify
from shared.pages.again import ask_again
from shared.pages.bodies import CUT, read_form
from shared.pages.calls import Returned
from shared.pages.forms import ASKED_AGAIN, TYPED, AnswersNeedAnotherLook
from shared.pages.proof import FIELD as PROOF
from shared.pages.rendering import FORM, address_of, page
from shared.refusals import ChangedElsewhere, NotAllowed, NotFound, NotSignedIn, PasswordNeeded, Refusal, TooMany
from shared.statuses import status_of

log = logging.getLogger(__name__)
IDENTITY = "peerway.identity"
_READING = ("GET", "HEAD")
_SEND_AGAIN = (429, 500, 503, 504)
_NOT_TYPED = ("base", "go", "next", "position", "writer_token")
_PATIENCE = 5.0
"""Seconds for reading what somebody typed whose form cannot be taken."""
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
    sent_from_here = IDENTITY in request.scope or isinstance(refusal, TooMany)
    who = await _reader(request)
    if reading or isinstance(refusal, NotAllowed):
        return await error_page(request, status_of(refusal), _sentence(request, who, refusal))
    returned = _returned(request, who, refusal)
    again = await _page_again(request, returned)
    if again is not None:
        return again
    given_back = await _given_back(request, may_be_sent=sent_from_here and returned.status in _SEND_AGAIN)
    return await error_page(request, returned.status, " ".join(returned.errors.values()), given_back)


@dataclass(frozen=True)
class GivenBack:
    """What was typed, on a page without its form. `whole`: nothing of it is missing, but passwords and files."""

    words: list[tuple[str, str]]
    whole: bool = True
    may_be_sent: bool = False
    """Never where nobody has looked whether another site had sent it."""

    @property
    def readable(self) -> list[str]:
        return [value for name, value in self.words if value.strip() and name not in _NOT_TYPED and name[0] != "_"]


NOTHING = GivenBack([])


async def _given_back(request: Request, *, may_be_sent: bool) -> GivenBack:
    kept = [(name, value) for name, value in await _words(request) if name]
    return GivenBack(kept, not request.scope.get(CUT, False), may_be_sent)


async def same_page(request: Request) -> Response:
    """The page on which a form stood, with what is typed there, asked for in another language. Nothing is done."""
    typed: dict[str, list[str]] = {}
    for name, value in await _words(request):
        typed.setdefault(name, []).append(value)
    place = address_of(request)
    try:
        shown = await ask_again(request, {FORM: Returned(typed=typed)}, 200, urlsplit(place))
    except (Refusal, HTTPException):
        shown = None
    return shown or RedirectResponse(place, status_code=303)


async def error_page(
    request: Request, status: int, sentence: str | None = None, given_back: GivenBack = NOTHING
) -> Response:
    """A page that says what happened and where one can go; of an unknown error it says its reference only."""
    request.scope.pop(FORM, None)
    model = {
        "status": status,
        "sentence": sentence,
        "reference": _reference(request, status),
        "back": _back(request),
        "given_back": given_back,
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
    kept = await _words(request)
    model = {
        "kept": kept,
        "whole": not request.scope.get(CUT),
        "password_needed": isinstance(refusal, PasswordNeeded),
    }
    response = page(request, await _reader(request), "signed_out.html", **model)
    return _never_kept(response, status_of(NotSignedIn))


async def _words(request: Request) -> list[tuple[str, str]]:
    """What was typed, but no passwords, and not what proved where it came from."""
    if TYPED in request.scope:  # read already: asking for the body a second time would wait for ever
        kept = [(name, value) for name, values in request.scope[TYPED].items() for value in values]
    else:
        kept = await _words_sent(request)
    return [(name, value) for name, value in kept if "password" not in name and name != PROOF]


async def _words_sent(request: Request) -> list[tuple[str, str]]:
    try:
        async with asyncio.timeout(_PATIENCE), read_form(request) as sent:
            return [(name, value) for name, value in sent.fields.multi_items() if isinstance(value, str)]
    except (Refusal, RuntimeError, TimeoutError, ClientDisconnect):  # unreadable: then there is nothing to keep
        return []


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
        given_back = await _given_back(request, may_be_sent=False)
        return await error_page(
            request, status_of(other), _sentence(request, await _reader(request), other), given_back
        )
    except HTTPException:
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
