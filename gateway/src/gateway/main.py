"""The gateway is put together: rooms and their doors, the front door before them, and what lives with the process."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from fastapi import FastAPI, Request, Response
from starlette.types import Lifespan

from gateway.accounts.passwords import Passwords
from gateway.accounts.room import ROOM as accounts
from gateway.home.room import ROOM as home
from gateway.mail.courier import keep_sending
from gateway.mail.room import ROOM as mail
from gateway.notices.room import ROOM as notices
from gateway.own_account.room import ROOM as own_account
from gateway.people.room import ROOM as people
from gateway.preferences.room import ROOM as preferences
from gateway.routing.front_door import Admission, FrontDoor, retry_after
from gateway.routing.room import ROOM as routing
from gateway.routing.upstreams import Upstreams
from gateway.sessions.entry import Entry
from gateway.sessions.live import LiveSessions
from gateway.sessions.room import ROOM as sessions
from gateway.sessions.signing import SigningKeys
from gateway.settings import GatewaySettings
from shared.database import Database
from shared.pages import SHARED_ASSETS
from shared.refusals import Refusal, TooMany
from shared.web import build_service, problems


def build(settings: GatewaySettings) -> FastAPI:
    """Its rooms from the ground up. The page of mails is for development: they hold links that sign in."""
    app = build_service(
        "gateway",
        title="The front door",
        settings=settings,
        prefix="",
        rooms=[
            replace(mail, pages=()) if settings.production else mail,
            accounts,
            sessions,
            preferences,
            own_account,
            people,
            notices,
            routing,
            home,
        ],
    )
    app.mount(SHARED_ASSETS.prefix, SHARED_ASSETS)
    app.add_exception_handler(TooMany, _too_many)
    app.add_middleware(FrontDoor)
    app.router.lifespan_context = _with_parts(app.router.lifespan_context)
    return app


def create_state(app: FastAPI, database: Database, settings: GatewaySettings) -> None:
    """What doors ask for beside the database."""
    live = LiveSessions(database, SigningKeys(settings.var / "secrets"), settings)
    app.state.live = live
    app.state.passwords = Passwords(at_once=settings.hashing_at_once, waiting=settings.hashing_waiting)
    app.state.entry = Entry(live, app.state.passwords, limited=settings.rate_limits)
    app.state.upstreams = Upstreams(settings)
    app.state.admission = Admission(live, app.state.upstreams, settings)


def _with_parts(service_lifespan: Lifespan[FastAPI]) -> Lifespan[FastAPI]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        settings: GatewaySettings = app.state.settings
        async with service_lifespan(app):
            create_state(app, app.state.database, settings)
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
