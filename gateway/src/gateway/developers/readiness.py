"""Whether the whole house is ready: each service says so for itself, all are asked at once."""

import asyncio

from gateway.alarms.watch import health_of_each
from gateway.developers.views import Readiness
from gateway.routing.upstreams import Upstreams
from shared.database import Database
from shared.messaging.courier import Courier


async def readiness_of(upstreams: Upstreams, database: Database, courier: Courier) -> Readiness:
    others, own = await asyncio.gather(health_of_each(upstreams), database.answers())
    ready = {name: health is not None and health.ready for name, health in others.items()}
    parts = ready | {"gateway": own, "nats": courier.trouble is None}
    return Readiness(ready=all(parts.values()), parts=parts)
