"""What waits for somebody, in every service. All are asked at once; one that does not answer is shown as such."""

import asyncio
from collections.abc import Sequence

import aiohttp
from pydantic import TypeAdapter, ValidationError

from gateway.administration.views import ServiceWork, WaitingQueue, Work
from gateway.alarms.queries import open_alarms
from gateway.home.content import OURS, TITLES
from gateway.routing.upstreams import Upstreams
from gateway.sessions.signing import SigningKeys
from shared.database import Database
from shared.identity import HEADER, Identity
from shared.web import QueueQuery, queues_of

PATIENCE = aiohttp.ClientTimeout(total=3)


_QUEUES = TypeAdapter(tuple[WaitingQueue, ...])


async def everything_that_waits(
    upstreams: Upstreams, keys: SigningKeys, who: Identity, database: Database, queues: Sequence[QueueQuery]
) -> Work:
    """`queues`: those of the gateway itself."""
    asked = await asyncio.gather(*(_work(upstreams, keys, who, name) for name in upstreams.addresses))
    found = await database.read(queues_of, queues, who.language, "gateway")
    own = tuple(WaitingQueue(**one.model_dump()) for one in found)
    services = (*asked, ServiceWork(name="gateway", title=OURS, queues=own))
    return Work(services=services, alarms=await database.read(open_alarms))


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
