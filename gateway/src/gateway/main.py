"""The gateway is put together: rooms and their doors, the front door before them, and what lives with the process."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from starlette.types import Lifespan

import gateway.accounts.api
import gateway.accounts.pages
import gateway.routing.pages
import gateway.sessions.api
import gateway.sessions.pages
from gateway.accounts.passwords import Passwords
from gateway.mail.courier import keep_sending
from gateway.routing.front_door import FrontDoor, Porch, retry_after
from gateway.routing.upstreams import Upstreams
from gateway.sessions.entry import Entry
from gateway.sessions.live import LiveSessions
from gateway.sessions.signing import SigningKeys
from gateway.settings import GatewaySettings
from shared.database import Database
from shared.pages import StaticFiles
from shared.refusals import Refusal, TooMany
from shared.web import build_service, problems

ROOMS = ("mail", "accounts", "sessions", "preferences", "own_account", "people", "routing", "notices", "home")


def build(settings: GatewaySettings) -> FastAPI:
    app = build_service(
        "gateway",
        title="The front door",
        settings=settings,
        rooms=ROOMS,
        prefix="",
        api=[gateway.accounts.api.router, gateway.sessions.api.router],
        page_doors=[gateway.accounts.pages.router, gateway.sessions.pages.router, gateway.routing.pages.router],
    )
    app.mount("/static", StaticFiles())
    app.add_exception_handler(TooMany, _too_many)
    app.add_middleware(FrontDoor)
    app.router.lifespan_context = _with_parts(app.router.lifespan_context)
    return app


def furnish(app: FastAPI, database: Database, settings: GatewaySettings) -> Upstreams:
    """What doors ask for beside the database."""
    live = LiveSessions(database, SigningKeys(settings.var / "secrets"), settings)
    app.state.live = live
    app.state.passwords = Passwords(at_once=settings.hashing_at_once, waiting=settings.hashing_waiting)
    app.state.entry = Entry(live, app.state.passwords, limited=settings.rate_limits)
    app.state.upstreams = Upstreams(settings)
    app.state.porch = Porch(live, app.state.upstreams, settings)
    upstreams: Upstreams = app.state.upstreams
    return upstreams


def _with_parts(service_lifespan: Lifespan[FastAPI]) -> Lifespan[FastAPI]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        settings: GatewaySettings = app.state.settings
        async with service_lifespan(app):
            upstreams = furnish(app, app.state.database, settings)
            posting = asyncio.create_task(keep_sending(app.state.database, settings)) if settings.smtp_url else None
            yield
            if posting:
                posting.cancel()
            await upstreams.close()

    return lifespan


async def _too_many(request: Request, error: Exception) -> Response:
    refusal = error if isinstance(error, Refusal) else TooMany()
    answer = await problems.answer(request, refusal)
    answer.headers.update(retry_after(refusal))
    return answer


app = build(GatewaySettings())
