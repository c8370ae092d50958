"""Asks every part of the house how it stands, every two seconds; by HTTP, since the broker may be what is dead."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic

import aiohttp
from fastapi import FastAPI
from pydantic import ValidationError
from starlette.datastructures import State

from gateway.alarms.commands import note_matters
from gateway.alarms.queries import matters_told
from gateway.alarms.rules import Looks, Matter, matters_of
from gateway.routing.upstreams import Upstreams
from shared import clock
from shared.ending import end
from shared.refusals import Unavailable
from shared.web.health import Health, health_of

log = logging.getLogger(__name__)
PATIENCE = aiohttp.ClientTimeout(total=2)
EVERY = 2.0


async def health_of_each(state: State) -> dict[str, Health | None]:
    """Of each service, and of the gateway whose state this is; None of one that does not answer."""
    upstreams: Upstreams = state.upstreams
    names = list(upstreams.addresses)
    *others, own = await asyncio.gather(*(_ask(upstreams, name) for name in names), health_of(state))
    return {**dict(zip(names, others, strict=True)), "gateway": own}


async def _ask(upstreams: Upstreams, service: str) -> Health | None:
    try:
        async with upstreams.health.get(f"{upstreams.addresses[service]}/health/ready", timeout=PATIENCE) as answer:
            return Health.model_validate_json(await answer.read())
    except (aiohttp.ClientError, TimeoutError, ValidationError):
        return None


class Watch:
    """Looks, and calls administrators by mail. `state` is the gateway's own."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._looks = Looks()
        self._began = monotonic()

    async def keep_watching(self, *, every: float = EVERY) -> None:
        """Until cancelled."""
        while True:
            try:
                await self.look()
            except Unavailable:
                pass  # without our own database nobody can be called; the database says so itself
            except Exception:
                log.exception("the house could not be looked at")
            await asyncio.sleep(every)

    async def look(self) -> None:
        found = self._looks.settled(await self._found(), running=monotonic() - self._began)
        if found != await self._state.database.read(matters_told):
            log.error("what is the matter: %s", ", ".join(" ".join(one) for one in sorted(found)) or "nothing any more")
            await self._state.database.write(note_matters, found, now=clock.real_now())

    async def _found(self) -> frozenset[Matter]:
        answers = await health_of_each(self._state)
        each = [matters_of(name, None if one is None else one.causes) for name, one in answers.items()]
        return frozenset[Matter]().union(*each)


def put_watch(app: FastAPI) -> FastAPI:
    """For as long as the process lives."""
    inner = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with inner(app):
            watching = asyncio.create_task(Watch(app.state).keep_watching())
            yield
            await end(watching)

    app.router.lifespan_context = lifespan
    return app
