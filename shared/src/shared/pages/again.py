"""Asking the application once more, within one request: for the page of the same address."""

from collections.abc import Mapping
from urllib.parse import SplitResult

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message

_OF_THE_FIRST_CALL = ("starlette.exception_handlers", "route", "endpoint", "path_params", "router")


async def ask_again(
    request: Request, more: Mapping[str, object], status: int, place: SplitResult | None = None
) -> Response | None:
    """The page with `more` in its scope, answered with `status`; what its door refuses is raised to the caller.

    It is that of the same address, or of `place`.
    """
    scope = {key: value for key, value in request.scope.items() if key not in _OF_THE_FIRST_CALL}
    scope |= {"method": "GET", "headers": _without_body(request), **more}
    if place is not None:
        scope |= {"path": place.path, "raw_path": place.path.encode(), "query_string": place.query.encode()}
    answer = _Answer()
    await request.app.router(scope, _nothing, answer.send)
    return answer.response(status)


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
        """A page that sends the person elsewhere, or is none, is no answer here."""
        if self.status not in (200, status):
            return None
        response = Response(self.body, status_code=status)
        response.raw_headers = self.headers
        return response
