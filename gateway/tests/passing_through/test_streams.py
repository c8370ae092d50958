"""An answer that goes on for minutes: it comes as it is said, ends when its reader goes, and keeps nobody out."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import aiohttp

from gateway.routing.shares import Shares
from shared.testing import eventually

from .conftest import LISTENING

CHANGES = "/exam/desk/changes"


@asynccontextmanager
async def listening(street: Any, who: dict[str, str]) -> AsyncIterator[aiohttp.ClientResponse]:
    """With a connection of its own, as a browser has."""
    async with (
        aiohttp.ClientSession() as client,
        client.get(street.url + CHANGES, headers=who | {"Accept": "text/event-stream"}) as answer,
    ):
        yield answer


def streams(street: Any) -> int:
    """How many have a turn."""
    shares: Shares = street.browser.app.state.upstreams.shares
    return sum(queue.inside for queue in shares.lasting.of_service.queues.values())


async def test_what_is_said_comes_before_the_answer_ends(street: Any) -> None:
    async with listening(street, await street.browser.bearer("dana")) as answer:
        assert answer.status == 200
        assert (await answer.content.readany()).startswith(b"data: 1")
        assert not answer.content.at_eof() and len(LISTENING) == 1


async def test_a_reader_who_goes_frees_the_service_and_their_turn(street: Any) -> None:
    async with listening(street, await street.browser.bearer("dana")) as answer:
        await answer.content.readany()
        assert streams(street) == 1

    await eventually(lambda: (len(LISTENING), streams(street)), (0, 0))


async def test_whoever_only_listens_takes_no_turn_of_anybody(street: Any) -> None:
    street.browser.set(service_urls={"exam": street.behind}, rate_limits=True, upstream_read_seconds=street.patience)
    dana = await street.browser.bearer("dana")
    async with AsyncExitStack() as stack:
        for _ in range(6):
            answer = await stack.enter_async_context(listening(street, dana))
            await answer.content.readany()
        async with listening(street, dana) as one_more:
            assert one_more.status == 503
        async with listening(street, await street.browser.bearer("dov")) as another:
            assert another.status == 200
            answers = await asyncio.gather(*(street.ask("/exam/x", headers=dana) for _ in range(40)))

    assert {answer.status for answer in answers} == {200}
    await eventually(lambda: (len(LISTENING), streams(street)), (0, 0))
