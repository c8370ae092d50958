"""Refusals become statuses here, and nowhere else: RFC 9457 problems for JSON, pages for people."""

import logging
from collections.abc import Mapping

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from shared import pages
from shared.i18n import sentence
from shared.identity import ANONYMOUS, Identity, identify
from shared.refusals import (
    Invalid,
    NotFound,
    NotSignedIn,
    PasswordNeeded,
    Refusal,
    TooMany,
    Unavailable,
    Unforeseen,
    Unreadable,
    UsedUp,
)
from shared.statuses import STATUS, status_of

NO_STORE = {"Cache-Control": "no-store"}
log = logging.getLogger(__name__)


class Problem(BaseModel):
    """RFC 9457. `instance` is the request's id, the reference to give when asking us.

    `saved`: where two versions are in each other's way, the one that is saved.
    """

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[dict[str, str]] = []
    saved: Mapping[str, object] | None = None


class WrongInput(Invalid):
    """What FastAPI found wrong, without what was typed: it may be personal."""

    def __init__(self, errors: list[dict[str, str]]) -> None:
        super().__init__()
        self.errors = errors


KIND_OF = {status: kind for kind, status in STATUS.items()} | {401: NotSignedIn}
"""What Starlette and FastAPI refuse by themselves, as ours."""


def install(app: FastAPI) -> None:
    async def refused(request: Request, error: Exception) -> Response:
        return await answer(request, error if isinstance(error, Refusal) else Unforeseen())

    async def invalid(request: Request, error: Exception) -> Response:
        found = error.errors() if isinstance(error, RequestValidationError) else []
        if is_page(request) and any(part["loc"][0] == "path" for part in found):
            return await answer(request, NotFound())
        places = [{"at": ".".join(str(step) for step in part["loc"]), "why": part["msg"]} for part in found]
        return await answer(request, WrongInput(places))

    async def http(request: Request, error: Exception) -> Response:
        if isinstance(error.__cause__, Refusal):  # met while FastAPI was reading the body
            return await answer(request, error.__cause__)
        status = error.status_code if isinstance(error, HTTPException) else 500
        problem = await answer(request, KIND_OF.get(status, Unreadable if status < 500 else Unforeseen)())
        problem.headers.update(getattr(error, "headers", None) or {})
        return problem

    async def unforeseen(request: Request, error: Exception) -> Response:
        log.error("unforeseen %s", type(error).__name__, exc_info=error, extra={"request": request_id(request)})
        return await answer(request, Unforeseen())

    app.add_exception_handler(Refusal, refused)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(Exception, unforeseen)


def is_page(request: Request) -> bool:
    return "/api/" not in request.url.path


def request_id(request: Request) -> str:
    found: str = request.scope.get("peerway.request_id", "-")
    return found


async def answer(request: Request, refusal: Refusal) -> Response:
    response = await _answer(request, refusal)
    response.headers.update(_what_next(refusal))
    return response


def _what_next(refusal: Refusal) -> dict[str, str]:
    """When to come back, or what is asked for, for programs; people read it in the sentence."""
    if isinstance(refusal, TooMany | UsedUp):
        return {"Retry-After": str(refusal.seconds)}
    if isinstance(refusal, PasswordNeeded):
        within = 60 * int(str(refusal.values["minutes"]))
        return {"WWW-Authenticate": f'Bearer error="insufficient_user_authentication", max_age={within}'}
    return {"Retry-After": "2"} if isinstance(refusal, Unavailable) else {}


async def _answer(request: Request, refusal: Refusal) -> Response:
    if is_page(request):
        return await pages.refused(request, refusal)
    who = await _whoever(request)
    status = status_of(refusal)
    problem = Problem(
        type=f"/problems/{refusal.slug}",
        title=refusal.slug.replace("-", " ").capitalize(),
        status=status,
        detail=sentence(who.language, refusal.sentence, refusal.values, package=request.app.state.templates.package),
        instance=request_id(request),
        errors=getattr(refusal, "errors", []),
        saved=getattr(refusal, "saved", None),
    )
    return JSONResponse(_said(problem), status, NO_STORE, media_type="application/problem+json")


def _said(problem: Problem) -> dict[str, object]:
    return problem.model_dump(mode="json", exclude={"saved"} if problem.saved is None else None)


async def _whoever(request: Request) -> Identity:
    try:
        return await identify(request)
    except Refusal:
        return ANONYMOUS
