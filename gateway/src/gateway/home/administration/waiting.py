"""What waits for somebody, in every service. All are asked at once; one that does not answer is shown as such."""

import asyncio
from datetime import UTC, datetime

import aiohttp
from pydantic import BaseModel, TypeAdapter, ValidationError

from gateway.home.services import TITLES
from gateway.routing.upstreams import Upstreams
from gateway.sessions.signing import SigningKeys
from shared.identity import HEADER, Identity

PATIENCE = aiohttp.ClientTimeout(total=3)


class WaitingQueue(BaseModel, frozen=True):
    slug: str
    title: str
    count: int
    oldest: datetime | None = None
    url: str


class ServiceWork(BaseModel, frozen=True):
    """`queues` is None when the service did not answer."""

    name: str
    title: str
    queues: tuple[WaitingQueue, ...] | None


_QUEUES = TypeAdapter(tuple[WaitingQueue, ...])


async def everything_that_waits(upstreams: Upstreams, keys: SigningKeys, who: Identity) -> list[ServiceWork]:
    return list(await asyncio.gather(*(_work(upstreams, keys, who, name) for name in upstreams.addresses)))


def longest(work: list[ServiceWork]) -> WaitingQueue | None:
    """Where somebody has waited longest: what to do next."""
    waiting = [queue for service in work for queue in service.queues or () if queue.count and queue.oldest]
    return min(waiting, key=_since, default=None)


def _since(queue: WaitingQueue) -> datetime:
    return queue.oldest or datetime.max.replace(tzinfo=UTC)


async def _work(upstreams: Upstreams, keys: SigningKeys, who: Identity, name: str) -> ServiceWork:
    address = f"{upstreams.addresses[name]}/{name}/api/v1/queues"
    headers = {HEADER: keys.sign(who, name)}
    try:
        async with upstreams.session.get(address, headers=headers, timeout=PATIENCE) as answer:
            answer.raise_for_status()
            queues: tuple[WaitingQueue, ...] | None = _QUEUES.validate_json(await answer.read())
    except (aiohttp.ClientError, TimeoutError, ValidationError):
        queues = None
    return ServiceWork(name=name, title=TITLES[name], queues=queues)
