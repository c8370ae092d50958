"""Whether the whole house is ready: each part says so for itself, all are asked at once."""

from starlette.datastructures import State

from gateway.alarms.watch import health_of_each
from gateway.developers.views import Readiness


async def readiness_of(state: State) -> Readiness:
    """`state` is the gateway's own."""
    healths = await health_of_each(state)
    ready = {name: health is not None and health.ready for name, health in healths.items()}
    parts = ready | {"nats": state.courier.trouble is None}
    return Readiness(ready=all(parts.values()), parts=parts)
