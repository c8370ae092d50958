"""The gateway is put together: rooms and their doors, the front door before them, and what lives with the process."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from fastapi import FastAPI, Request, Response
from sqlmodel import Session
from starlette.types import Lifespan

import gateway.accounts.api
import gateway.accounts.commands
import gateway.accounts.pages
import gateway.home.administration.pages
import gateway.home.developers.pages
import gateway.home.pages
import gateway.mail.pages
import gateway.notices.pages
import gateway.own_account.api
import gateway.own_account.pages
import gateway.people.api
import gateway.people.pages
import gateway.preferences.api
import gateway.preferences.pages
import gateway.routing.pages
import gateway.sessions.api
import gateway.sessions.commands
import gateway.sessions.pages
from gateway.accounts.passwords import Passwords
from gateway.mail.courier import keep_sending
from gateway.notices.subscribers import SUBSCRIPTIONS
from gateway.notices.tables import News
from gateway.routing.front_door import FrontDoor, Porch, retry_after
from gateway.routing.upstreams import Upstreams
from gateway.sessions.entry import Entry
from gateway.sessions.live import LiveSessions
from gateway.sessions.signing import SigningKeys
from gateway.settings import GatewaySettings
from shared.clock import real_now
from shared.database import Database
from shared.pages import StaticFiles
from shared.refusals import Refusal, TooMany
from shared.web import build_service, problems

ROOMS = ("mail", "accounts", "sessions", "preferences", "own_account", "people", "routing", "notices", "home")
API = (gateway.accounts, gateway.sessions, gateway.preferences, gateway.own_account, gateway.people)
PAGES = (
    gateway.accounts,
    gateway.sessions,
    gateway.preferences,
    gateway.own_account,
    gateway.people,
    gateway.routing,
    gateway.notices,
    gateway.home,
    gateway.home.developers,
    gateway.home.administration,
)


def build(settings: GatewaySettings) -> FastAPI:
    pages = [room.pages.router for room in PAGES]
    app = build_service(
        "gateway",
        title="The front door",
        settings=settings,
        rooms=ROOMS,
        prefix="",
        api=[room.api.router for room in API],
        page_doors=pages if settings.production else [*pages, gateway.mail.pages.router],
        subscriptions=SUBSCRIPTIONS,
        due=[forget_what_ended],
        told=[News],
    )
    app.mount("/static", StaticFiles())
    app.add_exception_handler(TooMany, _too_many)
    app.add_middleware(FrontDoor)
    app.router.lifespan_context = _with_parts(app.router.lifespan_context)
    return app


def furnish(app: FastAPI, database: Database, settings: GatewaySettings) -> None:
    """What doors ask for beside the database."""
    live = LiveSessions(database, SigningKeys(settings.var / "secrets"), settings)
    app.state.live = live
    app.state.passwords = Passwords(at_once=settings.hashing_at_once, waiting=settings.hashing_waiting)
    app.state.entry = Entry(live, app.state.passwords, limited=settings.rate_limits)
    app.state.upstreams = Upstreams(settings)
    app.state.porch = Porch(live, app.state.upstreams, settings)


def forget_what_ended(session: Session, now: datetime) -> int:
    """Links, wishes and sessions live in real time, whatever the demonstration's clock says."""
    at = real_now()
    return gateway.accounts.commands.sweep(session, at) + gateway.sessions.commands.sweep(session, at)


def _with_parts(service_lifespan: Lifespan[FastAPI]) -> Lifespan[FastAPI]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        settings: GatewaySettings = app.state.settings
        async with service_lifespan(app):
            furnish(app, app.state.database, settings)
            posting = asyncio.create_task(keep_sending(app.state.database, settings)) if settings.smtp_url else None
            yield
            if posting:
                posting.cancel()
            await app.state.upstreams.close()

    return lifespan


async def _too_many(request: Request, error: Exception) -> Response:
    refusal = error if isinstance(error, Refusal) else TooMany()
    answer = await problems.answer(request, refusal)
    answer.headers.update(retry_after(refusal))
    return answer


app = build(GatewaySettings())
