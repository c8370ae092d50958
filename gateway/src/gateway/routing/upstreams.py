"""The streaming half of the proxy: one keep-alive pool to the services on this machine.

Bodies pass through as they come, never decompressed; hop-by-hop headers stop here, both ways.
"""

from collections.abc import AsyncIterator

import aiohttp
from multidict import CIMultiDict
from starlette.types import Message, Receive, Send
from yarl import URL

from gateway.limits.lasting import LASTING, as_it_is_taken, while_heard
from gateway.routing.rules.passed_on import BrokenOff, TakesTooLong
from gateway.routing.rules.travels import HOP_BY_HOP
from gateway.routing.security import Headers, unless_set
from gateway.routing.shares import Shares, is_large
from gateway.routing.visit import Visit
from gateway.settings import GatewaySettings
from shared.pages.confirmation import COOKIE as CONFIRMATION
from shared.refusals import Refusal, Unavailable
from shared.services import BEHIND_THE_GATEWAY

NOT_FROM_A_SERVICE = HOP_BY_HOP | {
    b"date",
    b"server",
    b"x-request-id",
    b"x-content-type-options",
    b"referrer-policy",
    b"permissions-policy",
    b"cross-origin-opener-policy",
    b"strict-transport-security",
    b"x-frame-options",
}
"""The gateway alone says these."""

_SET_CONFIRMATION = CONFIRMATION.encode() + b"="
Body = bytes | AsyncIterator[bytes] | None


class Upstreams:
    def __init__(self, settings: GatewaySettings) -> None:
        self.addresses = {one.name: settings.service_address(one.name) for one in BEHIND_THE_GATEWAY}
        self.settings = settings
        self.shares = Shares(limited=settings.rate_limits)
        self._session: aiohttp.ClientSession | None = None
        self._health: aiohttp.ClientSession | None = None

    def _open(self) -> aiohttp.ClientSession:
        settings = self.settings
        return aiohttp.ClientSession(
            auto_decompress=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=("User-Agent", "Accept", "Accept-Encoding", "Content-Type"),
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=settings.upstream_keepalive_seconds),
            timeout=aiohttp.ClientTimeout(
                total=None,
                sock_connect=settings.upstream_connect_seconds,
                sock_read=settings.upstream_read_seconds,
            ),
        )

    async def close(self) -> None:
        for session in (self._session, self._health):
            if session is not None:
                await session.close()

    @property
    def session(self) -> aiohttp.ClientSession:
        """The pool, opened in the event loop that first needs it."""
        if self._session is None:
            self._session = self._open()
        return self._session

    @property
    def health(self) -> aiohttp.ClientSession:
        """A pool of its own: whether a service is well is asked also when all its connections are taken."""
        if self._health is None:
            self._health = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2))
        return self._health

    async def pass_on(
        self, service: str, visit: Visit, token: str, receive: Receive, send: Send, ours: Headers
    ) -> None:
        """Forward one request and stream its answer. Raises a refusal only while nothing has been answered yet."""
        body = await self._body(visit, receive) if visit.has_body else None
        async with self.shares.turn(service, visit), await self._answer(service, visit, token, body) as answer:
            head = {"type": "http.response.start", "status": answer.status, "headers": unless_set(_kept(answer), ours)}
            await send(head)
            chunk = await answer.content.readany()
            if answer.content.at_eof():  # short: it waits for no reader
                await send({"type": "http.response.body", "body": chunk, "more_body": False})
            elif visit.path in LASTING and not visit.has_body:
                await while_heard(as_it_is_taken(answer.content, chunk, send), receive)
            else:
                await as_it_is_taken(answer.content, chunk, send)

    async def _answer(self, service: str, visit: Visit, token: str, body: Body) -> aiohttp.ClientResponse:
        try:
            return await self._ask(service, visit, token, body)
        except aiohttp.ConnectionTimeoutError:
            raise Unavailable from None
        except (TimeoutError, aiohttp.SocketTimeoutError):
            raise TakesTooLong from None
        except aiohttp.ClientError as error:
            if isinstance(error.__cause__, Refusal):
                raise error.__cause__ from None
            raise Unavailable from None

    async def _ask(self, service: str, visit: Visit, token: str, body: Body) -> aiohttp.ClientResponse:
        target = self.addresses[service] + visit.raw_path.decode("latin-1")
        if visit.query:
            target += "?" + visit.query.decode("latin-1")
        headers = CIMultiDict(visit.headers)
        headers["Peerway-Identity"] = token
        headers["X-Request-Id"] = visit.request_id
        cookies = {name: value for name, value in visit.cookies.items() if name == CONFIRMATION}
        return await self.session.request(
            visit.method, URL(target, encoded=True), headers=headers, cookies=cookies, data=body, allow_redirects=False
        )

    async def _body(self, visit: Visit, receive: Receive) -> Body:
        """Small bodies at once (they cost least that way), large ones and unknown lengths as a stream."""
        if is_large(visit):
            return _chunks(receive)
        first = await receive()
        if first["type"] == "http.request" and not first.get("more_body", False):
            body: bytes = first["body"]
            return body
        return b"".join([chunk async for chunk in _chunks(receive, first)])


async def _chunks(receive: Receive, first: Message | None = None) -> AsyncIterator[bytes]:
    more = True
    while more:
        message = first or await receive()
        first = None
        if message["type"] == "http.disconnect":
            raise BrokenOff
        chunk: bytes = message.get("body", b"")
        more = message.get("more_body", False)
        if chunk:
            yield chunk


def _kept(answer: aiohttp.ClientResponse) -> Headers:
    """Without what the gateway alone says, and without any cookie but the one confirmation."""
    lowered = [(name.lower(), value) for name, value in answer.raw_headers]
    return [
        (name, value)
        for name, value in lowered
        if name not in NOT_FROM_A_SERVICE and (name != b"set-cookie" or value.startswith(_SET_CONFIRMATION))
    ]
