"""How a service is put together: rooms, doors, facts. A service's `main.py` calls `build_service` and nothing else."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from pydantic import BaseModel
from sqlmodel import Session, SQLModel

from shared import logs, pages
from shared.database import Database
from shared.i18n import sentence
from shared.identity import Administrator, Verifier
from shared.messaging.courier import Courier
from shared.messaging.inbox import Subscription
from shared.services import producer_of
from shared.settings import Settings
from shared.web import problems
from shared.web.due import Due, keep
from shared.web.facts import facts_router
from shared.web.health import health_router
from shared.web.middleware import RequestId
from shared.web.policies import refuse_routes_without_policy
from shared.web.routers import Db, Doors, api_router


class Queue(BaseModel, frozen=True):
    """Work that waits for somebody. `title` is a msgid of the service, `url` the page that does the work."""

    slug: str
    title: str
    count: int
    oldest: datetime | None = None
    url: str


_NO_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}
"""Spans and error records of the framework hold addresses and what people sent; ours (`/metrics`, logs) do not."""

QueueQuery = Callable[[Session], Queue]


def build_service(
    name: str,
    *,
    title: str,
    settings: Settings,
    rooms: Sequence[str],
    api: Sequence[Doors] = (),
    page_doors: Sequence[Doors] = (),
    subscriptions: Sequence[Subscription] = (),
    due: Sequence[Due] = (),
    queues: Sequence[QueueQuery] = (),
    told: Sequence[type[SQLModel]] = (),
    prefix: str | None = None,
) -> FastAPI:
    """A service at `/<name>`. `told` are the tables that can be emptied and rebuilt from the facts it heard."""
    prefix = f"/{name}" if prefix is None else prefix
    app = FastAPI(
        title=f"Peerway: {title}",
        version="1",
        lifespan=_lifespan,
        openapi_url=f"{prefix}/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        telemetry=_NO_TELEMETRY,
    )
    app.state.name, app.state.settings = name, settings
    app.state.told, app.state.due, app.state.subscriptions = told, due, subscriptions
    app.state.templates = pages.environment(name.replace("-", "_"), tuple(rooms))
    app.state.verifier = Verifier(name, f"{settings.url_of('gateway')}/.well-known/jwks.json")
    problems.install(app)
    app.add_middleware(RequestId, service=name)
    _open(app, [*api, _queues_router(queues, name.replace("-", "_"))], f"{prefix}/api/v1")
    _open(app, [*page_doors, facts_router()], prefix)
    app.include_router(health_router())
    refuse_routes_without_policy(app)
    return app


def _open(app: FastAPI, rooms: Sequence[Doors], prefix: str) -> None:
    for doors in rooms:
        doors.stand_at(prefix)
        app.include_router(doors, prefix=prefix)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings: Settings = app.state.settings
    name: str = app.state.name
    logs.set_up(name)
    database = app.state.database = Database(settings.database_url(name))
    courier = app.state.courier = Courier(settings, database, name, producer_of(name), app.state.subscriptions)
    courier.start()
    duties = asyncio.create_task(keep(database, app.state.due))
    _look_for_garbage_less_often()
    yield
    duties.cancel()
    await courier.stop()
    database.close()


def _look_for_garbage_less_often() -> None:
    """What is there at the start stays for good; looking through it again and again is what makes a slow answer."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def _queues_router(queues: Sequence[QueueQuery], package: str) -> Doors:
    router = api_router("queues")

    def look(session: Session) -> list[Queue]:
        return [queue(session) for queue in queues]

    @router.get("/queues")
    async def list_queues(who: Administrator, db: Db) -> list[Queue]:
        """What waits for somebody in this service, with titles in the reader's language."""
        waiting = await db.read(look)
        return [one.model_copy(update={"title": sentence(who.language, one.title, package=package)}) for one in waiting]

    return router
