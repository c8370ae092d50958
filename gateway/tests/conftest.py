"""The gateway with a database of its own, without the broker, and people who have an account."""

import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import httpx2
import pytest
from fastapi import FastAPI
from sqlmodel import SQLModel, select

from gateway.accounts.commands import open_account
from gateway.accounts.passwords import HASHER
from gateway.mail.tables import Mail
from gateway.main import build, create_state
from gateway.settings import GatewaySettings
from shared.clock import real_now
from shared.database import Database

Row = TypeVar("Row", bound=SQLModel)
PASSWORD = "correct horse battery staple"
HASH = HASHER.hash(PASSWORD)
NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
SAME = {"Sec-Fetch-Site": "same-origin"}


@dataclass
class House:
    app: FastAPI
    database: Database
    settings: GatewaySettings
    browser: httpx2.AsyncClient

    async def sign_in(self, name: str = "alice") -> httpx2.Response:
        form = {"email": f"{name}@peerway.example", "password": PASSWORD}
        return await self.browser.post("/sign-in", data=form)

    async def bearer(self, name: str = "alice") -> dict[str, str]:
        """Headers of a program that has signed in."""
        body = {"email": f"{name}@peerway.example", "password": PASSWORD}
        answer = await self.browser.post("/api/v1/sign-in", json=body)
        return {"Authorization": f"Bearer {answer.json()['token']}"}


class Look:
    """Looks into the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self, table: type[Row]) -> list[Row]:
        return await self._database.read(lambda session: list(session.exec(select(table))))

    async def mails(self) -> list[Mail]:
        """In the order in which they were written."""
        return sorted(await self.all(Mail), key=lambda mail: mail.id)

    async def newest_key(self) -> str:
        """The key in the link of the newest mail."""
        return (await self.mails())[-1].link.rsplit("/", 1)[1]


@pytest.fixture
def look(database: Database) -> Look:
    return Look(database)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def password() -> str:
    return PASSWORD


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "gateway"


@pytest.fixture(scope="session")
def settings() -> GatewaySettings:
    return GatewaySettings(var=Path(tempfile.mkdtemp(prefix="peerway-gateway-")), rate_limits=False)


@pytest.fixture(scope="session")
def app(settings: GatewaySettings) -> FastAPI:
    return build(settings)


@pytest.fixture
async def people(database: Database) -> None:
    """Alice learns, Dana and Dov administer, Mallory must see nothing."""
    for name, role in (
        ("alice", "trainee"),
        ("dana", "administrator"),
        ("dov", "administrator"),
        ("mallory", "trainee"),
    ):
        await database.write(
            open_account,
            name,
            name=name.title(),
            email=f"{name}@peerway.example",
            password_hash=HASH,
            roles=[role],
            at=real_now(),
        )


@pytest.fixture
async def house(app: FastAPI, database: Database, settings: GatewaySettings, people: None) -> AsyncIterator[House]:
    app.state.database = database
    create_state(app, database, settings)
    async with browser_of(app) as browser:
        yield House(app, database, settings, browser)
    await app.state.upstreams.close()


def browser_of(app: FastAPI) -> httpx2.AsyncClient:
    transport = httpx2.ASGITransport(app, raise_app_exceptions=False, client=("203.0.113.7", 50_000))
    return httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000", headers=SAME)
