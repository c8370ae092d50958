"""Whether the whole house is ready: each service says so for itself, all are asked at once."""

import asyncio

import aiohttp

from gateway.developers.views import Readiness
from gateway.routing.upstreams import Upstreams
from shared.database import Database
from shared.messaging.courier import Courier

PATIENCE = aiohttp.ClientTimeout(total=2)


async def readiness_of(upstreams: Upstreams, database: Database, courier: Courier) -> Readiness:
    names = list(upstreams.addresses)
    answers = await asyncio.gather(*(_is_ready(upstreams, name) for name in names), database.answers())
    parts = dict(zip([*names, "gateway"], answers, strict=True)) | {"nats": courier.trouble is None}
    return Readiness(ready=all(parts.values()), parts=parts)


async def _is_ready(upstreams: Upstreams, service: str) -> bool:
    try:
        async with upstreams.session.get(f"{upstreams.addresses[service]}/health/ready", timeout=PATIENCE) as answer:
            return answer.status == 200
    except (aiohttp.ClientError, TimeoutError):
        return False
