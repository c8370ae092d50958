"""What lives with the process beside the doors: who is signed in, the pool to the services, the front door itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.types import Lifespan

from gateway.accounts.passwords import Passwords
from gateway.limits.knocks import Limits
from gateway.mail.courier import Courier
from gateway.own_account.password_change import Change
from gateway.registrations.account_opening import Opening
from gateway.routing.front_door import Admission, FrontDoor
from gateway.routing.upstreams import Upstreams
from gateway.sessions.live_sessions import LiveSessions
from gateway.sessions.sign_in_flow import Flow
from gateway.sessions.signing import SigningKeys
from gateway.settings import GatewaySettings
from shared.database import Database
from shared.ending import end
from shared.pages import SHARED_ASSETS


def put_front_door(app: FastAPI) -> FastAPI:
    """Before all doors of the application."""
    app.mount(SHARED_ASSETS.prefix, SHARED_ASSETS)
    app.add_middleware(FrontDoor)
    app.router.lifespan_context = _with_state(app.router.lifespan_context)
    return app


def create_state(app: FastAPI, database: Database, settings: GatewaySettings) -> None:
    """What doors ask for beside the database."""
    live = LiveSessions(database, SigningKeys(settings.var / "secrets"), settings)
    app.state.live = live
    limits = Limits(limited=settings.rate_limits)
    passwords = Passwords(
        at_once=settings.hashing_at_once, waiting=settings.hashing_waiting, shared=settings.rate_limits
    )
    app.state.passwords = passwords
    app.state.account_opening = Opening(database, passwords, limits)
    app.state.sign_in_flow = Flow(live, passwords, limits)
    app.state.password_change = Change(live, passwords, limits)
    app.state.upstreams = Upstreams(settings)
    app.state.admission = Admission(live, app.state.upstreams, settings)


def _with_state(service_lifespan: Lifespan[FastAPI]) -> Lifespan[FastAPI]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        settings: GatewaySettings = app.state.settings
        async with service_lifespan(app):
            create_state(app, app.state.database, settings)
            courier = Courier(app.state.database, settings)
            sending = asyncio.create_task(courier.keep_sending()) if settings.smtp_url else None
            yield
            if sending:
                await end(sending)
            await app.state.upstreams.close()

    return lifespan
