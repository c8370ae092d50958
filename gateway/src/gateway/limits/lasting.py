"""Answers as they are taken; those that go on for minutes with turns of their own, while somebody hears them."""

import asyncio
from collections.abc import Coroutine

from aiohttp import StreamReader
from starlette.types import Receive, Send

from shared.ending import end
from shared.turns import Turns

LASTING = ("/exam/desk/changes",)
SLOWEST_READER = 60.0
"""Seconds within which a part of an answer has to be taken."""


class Lasting:
    """Who only listens keeps nobody out: these take no turn of a request that ends."""

    def __init__(self, *, limited: bool) -> None:
        self._limited = limited
        self._of_place = Turns(6, patience=0.0, waiting=0)
        self.of_service = Turns(256, patience=0.0, waiting=0)

    def needed(self, service: str, path: str, place: str) -> list[tuple[Turns, str]]:
        """None for what ends soon."""
        if path not in LASTING:
            return []
        ours = [(self.of_service, service)]
        return [(self._of_place, place), *ours] if self._limited else ours


async def as_it_is_taken(content: StreamReader, part: bytes, send: Send) -> None:
    """From the first part on, each as soon as its reader takes it."""
    more = True
    while more:
        more = not content.at_eof()
        async with asyncio.timeout(SLOWEST_READER):
            await send({"type": "http.response.body", "body": part, "more_body": more})
        part = await content.readany() if more else b""


async def while_heard(saying: Coroutine[None, None, None], receive: Receive) -> None:
    """What is sent to a reader who has gone vanishes without a word: an answer that goes on has to look by itself."""
    sending, leaving = asyncio.ensure_future(saying), asyncio.ensure_future(_has_gone(receive))
    try:
        await asyncio.wait((sending, leaving), return_when=asyncio.FIRST_COMPLETED)
        if sending.done():
            sending.result()
    finally:
        await end(sending, leaving)


async def _has_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
