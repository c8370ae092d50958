"""What every request passes through: its id, the proof that a form was taken, how long it took, HEAD as a GET."""

import re
import time

from prometheus_client import Histogram
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.status import HTTP_303_SEE_OTHER
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.ids import new_id
from shared.pages.rendering import KEPT

TOOK = Histogram(
    "peerway_request_seconds", "How long requests took, by service and kind of answer.", ["service", "status"]
)
_WELL_FORMED = re.compile(r"^[A-Za-z0-9-]{8,64}$")


def _with_proof(header: tuple[bytes, bytes], mark: str) -> tuple[bytes, bytes]:
    """Where a form was taken, the address of the next page tells the browser which words need not wait any more."""
    name, value = header
    return (name, value + b"#kept=" + mark.encode()) if name == b"location" and b"#" not in value else header


class RequestId:
    """Takes the gateway's request id, or makes one; it is the reference that a person is shown.

    What nobody foresaw is answered here: Starlette would answer it outside of us, without the id, and hand the error on
    to the server, which then closes the connection under the gateway's next request.
    """

    def __init__(self, app: ASGIApp, service: str) -> None:
        self.app = app
        self._took = {kind: TOOK.labels(service, f"{kind}xx") for kind in range(1, 6)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = next((value for name, value in scope["headers"] if name == b"x-request-id"), b"").decode("latin-1")
        reference = scope["peerway.request_id"] = given if _WELL_FORMED.match(given) else new_id()
        began = time.perf_counter()
        started = False

        async def answer(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"] = [*message.get("headers", ()), (b"x-request-id", reference.encode())]
                if message["status"] == HTTP_303_SEE_OTHER and scope.get(KEPT):
                    message["headers"] = [_with_proof(pair, scope[KEPT]) for pair in message["headers"]]
                self._took[message["status"] // 100].observe(time.perf_counter() - began)
            await send(message)

        try:
            await self.app(scope, receive, answer)
        except Exception as error:
            if started:
                raise
            response = await scope["app"].exception_handlers[Exception](Request(scope, receive), error)
            await response(scope, receive, answer)


class Compressed(GZipMiddleware):
    """What is worth it, for whoever takes it. For anybody else Starlette would read all headers of the answer."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(app, minimum_size=1_000, compresslevel=4)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _takes_gzip(scope):
            await super().__call__(scope, receive, send)
            return

        async def as_it_is(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), (b"vary", b"Accept-Encoding")]
            await send(message)

        await self.app(scope, receive, as_it_is)


def _takes_gzip(scope: Scope) -> bool:
    return any(name == b"accept-encoding" and b"gzip" in value for name, value in scope["headers"])


class HeadAsGet:
    """HEAD is answered as GET would be, without the body: link checkers, monitors and scanners of mail ask so.

    It ends with its headers, so that whoever answers for minutes stops there: the connection is for the next request.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def without_body(message: Message) -> None:
            if message["type"] == "http.response.start":
                await send(message)
                await send({"type": "http.response.body", "body": b""})

        await self.app({**scope, "method": "GET"}, receive, without_body)
