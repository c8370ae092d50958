"""The gateway with a service behind it, both as real servers on ports of their own."""

import asyncio
import gzip
import json
import socket
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import aiohttp
import pytest
import uvicorn
from yarl import URL

from gateway.limits.patient import Patient
from shared.testing import eventually

PATIENCE = 0.5
BOLD = [(b"x-frame-options", b"ALLOWALL"), (b"server", b"secret/1.0"), (b"cache-control", b"max-age=60")]
LISTENING: set[str] = set()
"""Who is just now told what changes at the desk, by the number of the request."""


async def service(scope: Any, receive: Any, send: Any) -> None:
    """Tells what it was sent, or misbehaves as its path says."""
    body = b""
    more = True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    kind = scope["path"].rsplit("/", 1)[1]
    headers = [[name.decode(), value.decode()] for name, value in scope["headers"]]
    told = json.dumps({"path": scope["raw_path"].decode(), "query": scope["query_string"].decode(), "headers": headers,
                       "method": scope["method"], "length": len(body), "ready": True}).encode()  # fmt: skip
    answer = [(b"content-type", b"application/json")]
    if kind == "slow":
        await receive()  # until nobody waits for the answer any more
    if kind == "zipped":
        told, answer = gzip.compress(told), [*answer, (b"content-encoding", b"gzip")]
    if kind == "cookies":
        answer += [(b"set-cookie", b"said=hello; Path=/"), (b"set-cookie", b"peerway=stolen; Path=/")]
    answer += BOLD if kind == "bold" else []
    if kind == "missing":
        await send({"type": "http.response.start", "status": 304, "headers": [(b"etag", b'"1"')]})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.start", "status": 200, "headers": answer})
    if kind == "stream":
        for part in (b"first", b"second"):
            await send({"type": "http.response.body", "body": part, "more_body": True})
            with suppress(TimeoutError):
                await asyncio.wait_for(receive(), PATIENCE / 2)
    if kind == "changes":
        await _tell_until_gone(dict(scope["headers"])[b"x-request-id"].decode(), receive, send)
    if kind == "breaks":
        await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise RuntimeError("the service broke in the middle")
    await send({"type": "http.response.body", "body": told})


async def _tell_until_gone(who: str, receive: Any, send: Any) -> None:
    LISTENING.add(who)
    gone = asyncio.create_task(receive())
    while not gone.done():
        await send({"type": "http.response.body", "body": b"data: 1\n\n", "more_body": True})
        await asyncio.wait([gone], timeout=PATIENCE / 5)
    LISTENING.remove(who)


class Street:
    """The gateway and one service behind it, each on a port of its own."""

    patience = PATIENCE
    """How long the gateway waits for the service, in seconds."""

    def __init__(self, port: int, browser: Any, behind: str) -> None:
        self.port = port
        self.browser = browser
        self.behind = behind
        self.url = f"http://127.0.0.1:{port}"

    async def ask(self, path: str, method: str = "GET", **more: Any) -> "Answer":
        async with (
            aiohttp.ClientSession(auto_decompress=False) as client,
            client.request(method, URL(self.url + path, encoded=True), allow_redirects=False, **more) as answer,
        ):
            return Answer(answer.status, answer.headers, await answer.read())

    async def raw(self, sent: bytes, *, address: str = "127.0.0.1", whole: bool = False) -> bytes:
        """Bytes as nobody's browser would send them; the answer's first part, or all until the gateway closes."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port, local_addr=(address, 0))
        writer.write(sent)
        await writer.drain()
        answer = await asyncio.wait_for(reader.read(-1 if whole else 65_536), 5)
        writer.close()
        return answer


class Answer:
    def __init__(self, status: int, headers: Any, body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body

    @property
    def told(self) -> Any:
        return json.loads(self.body)

    def received(self, name: str) -> list[str]:
        """What the service got under this name."""
        return [value for key, value in self.told["headers"] if key == name]


async def _serve(app: Any, protocol: Any = "auto") -> tuple[uvicorn.Server, asyncio.Task[None], int]:
    held = socket.socket()
    held.bind(("127.0.0.1", 0))
    config = uvicorn.Config(
        app,
        http=protocol,
        lifespan="off",
        log_level="critical",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=5,
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[held]))
    await eventually(lambda: server.started)
    return server, serving, held.getsockname()[1]


@pytest.fixture
async def street(browser: Any) -> AsyncIterator[Street]:
    behind, serving_behind, port = await _serve(service)
    url = f"http://127.0.0.1:{port}"
    urls = {"exam": url, "registry": "http://127.0.0.1:9"}
    browser.set(service_urls=urls, upstream_read_seconds=PATIENCE)
    front, serving_front, port = await _serve(browser.app, Patient)
    yield Street(port, browser, url)
    await browser.app.state.upstreams.close()
    front.should_exit = behind.should_exit = True
    await asyncio.gather(serving_front, serving_behind)
