"""How a service is put together: rooms, doors, facts. A service's `main.py` calls `build_service` and nothing else."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from sqlmodel import Session

from shared import garbage, logs, pages
from shared.database import Database
from shared.ending import end
from shared.i18n import sentence
from shared.identity import METRICS, Administrator, Verifier
from shared.messaging.courier import Courier
from shared.messaging.inbox import Subscription
from shared.messaging.measures import messaging_measures
from shared.services import SERVICES, producer_of
from shared.settings import Settings
from shared.web import problems
from shared.web.document import Document
from shared.web.due import DueLoop
from shared.web.facts import facts_router
from shared.web.health import health_router
from shared.web.middleware import Compressed, HeadAsGet, RequestId
from shared.web.policies import refuse_routes_without_policy
from shared.web.room import Queue, QueueQuery, Room
from shared.web.routers import Db, Doors, FastRoute, api_router
from shared.web.shortcut import Shortcut
from shared.web.waiting import waiting_queue

_NO_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}
"""Spans and error records of the framework hold addresses and what people sent; ours (`/metrics`, logs) do not."""


def build_service(
    name: str, *, title: str, settings: Settings, rooms: Sequence[Room], prefix: str | None = None
) -> FastAPI:
    """A service at `/<name>`. `rooms` stand from the ground up: each may use those before it."""
    prefix = f"/{name}" if prefix is None else prefix
    app = FastAPI(
        title=f"Peerway: {title}",
        version="1",
        lifespan=_lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        telemetry=_NO_TELEMETRY,
    )
    package = name.replace("-", "_")
    app.state.name, app.state.settings = name, settings
    _gather(app, rooms, prefix)
    app.state.templates = pages.environment(package, tuple(room.name for room in rooms), settings.templates)
    app.state.verifier = Verifier(name, f"{settings.url_of('gateway')}/.well-known/jwks.json")
    problems.install(app)
    app.add_middleware(RequestId, service=name)
    app.add_middleware(HeadAsGet)
    app.add_middleware(Compressed)
    shortcut = Shortcut()
    app.router.routes.insert(0, shortcut)
    for fast in (door for room in rooms for door in room.fast):
        app.router.routes.insert(0, FastRoute(fast.method, f"{prefix}/api/v1{fast.path}", fast.policy, fast.answer))
    queues = _queues_router(app.state.queues, package)
    _open(app, [*(doors for room in rooms for doors in room.api), queues], f"{prefix}/api/v1", shortcut)
    _open(app, [*(doors for room in rooms for doors in room.pages), facts_router(prefix)], prefix, shortcut)
    app.include_router(health_router())
    app.add_route(f"{prefix}/api/openapi.json", Document(app).answer, include_in_schema=False)
    own = app.state.templates.assets
    if own.files:
        app.mount(own.prefix, own)
    refuse_routes_without_policy(app)
    return app


def _gather(app: FastAPI, rooms: Sequence[Room], prefix: str) -> None:
    """What all rooms together hear, must do and keep waiting."""
    app.state.projections = [table for room in rooms for table in room.projections]
    app.state.duties = [duty for room in rooms for duty in room.due]
    app.state.subscriptions = [subscription for room in rooms for subscription in room.hears]
    _refuse_unless_named(app.state.name, app.state.subscriptions)
    app.state.places = next((room.places for room in rooms if room.places), None)
    queues = [queue for room in rooms for queue in room.queues]
    app.state.queues = [*queues, partial(waiting_queue, url=f"{prefix}/facts")]
    app.state.measures = [messaging_measures, *(measure for room in rooms for measure in room.measures)]
    for part, make in (pair for room in rooms for pair in room.provides.items()):
        setattr(app.state, part, make(app.state.settings))


class NotNamed(Exception):
    """The broker would refuse it: what a service hears stands in `shared/services.py`, beside its name."""


def _refuse_unless_named(name: str, subscriptions: Sequence[Subscription]) -> None:
    heard = tuple(sorted(one.aggregate for one in subscriptions))
    if name in SERVICES and not set(heard) <= set(SERVICES[name].hears):
        raise NotNamed(f"{name} hears {heard}; then `python -m deploy.run.broker_keys` says what its containers need")


def _open(app: FastAPI, routers: Sequence[Doors], prefix: str, shortcut: Shortcut) -> None:
    for router in routers:
        doors = router.under(prefix)
        app.router.routes.extend(doors)
        shortcut.add(prefix, doors)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings: Settings = app.state.settings
    name: str = app.state.name
    logs.set_up(name)
    METRICS.key(settings)  # made now, so that whoever watches finds it
    database = app.state.database = Database(settings.database_url(name))
    courier = app.state.courier = Courier(settings, database, name, producer_of(name), app.state.subscriptions)
    courier.start()
    duties = asyncio.create_task(DueLoop(database, app.state.duties).run())
    garbage.seldom()
    yield
    await end(duties)
    await courier.stop()
    database.close()


def queues_of(session: Session, queues: Sequence[QueueQuery], language: str, package: str) -> list[Queue]:
    """What waits for somebody in a service, with titles in the reader's language."""
    waiting = [queue(session) for queue in queues]
    return [one.model_copy(update={"title": sentence(language, one.title, package=package)}) for one in waiting]


def _queues_router(queues: Sequence[QueueQuery], package: str) -> Doors:
    router = api_router("queues")

    @router.get("/queues")
    async def list_queues(who: Administrator, db: Db) -> list[Queue]:
        """What waits for somebody in this service, with titles in the reader's language."""
        return await db.read(queues_of, queues, who.language, package)

    return router
