"""People who have an account; and the gateway's doors, which know a person by their session and by no header.

What a command does and a query tells is tried on a `scene`. The doors are asked by a `browser`: everything that comes
in passes the front door, and only what signs in is somebody.
"""

import tempfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TypeVar

import httpx2
import pytest
from fastapi import FastAPI
from sqlmodel import SQLModel, select

from gateway.accounts.commands import open_account
from gateway.accounts.inputs import OpenAccount
from gateway.accounts.passwords import HASHER
from gateway.accounts.rules import Role
from gateway.mail.tables import Mail
from gateway.main import build
from gateway.routing.process import create_state
from gateway.settings import GatewaySettings
from shared.actor import Actor
from shared.database import Database
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, mallory
from shared.web.due import do_due

Row = TypeVar("Row", bound=SQLModel)
PASSWORD = "correct horse battery staple"
HASH = HASHER.hash(PASSWORD)
SAME = {"Sec-Fetch-Site": "same-origin"}


class Browser(httpx2.AsyncClient):
    """Somebody's browser, or a program, before the gateway over this database."""

    def __init__(self, app: FastAPI, database: Database, settings: GatewaySettings) -> None:
        transport = httpx2.ASGITransport(app, raise_app_exceptions=False, client=("203.0.113.7", 50_000))
        super().__init__(transport=transport, base_url="http://127.0.0.1:8000", headers=SAME)
        self.app = app
        self.database = database
        self.settings = settings

    def set(self, **more: object) -> None:
        """The same gateway with other settings; it remembers nobody."""
        create_state(self.app, self.database, self.settings.model_copy(update=more))

    async def sign_in(self, name: str = "alice") -> httpx2.Response:
        return await self.post("/sign-in", data=sign_in_of(name))

    async def posted(self) -> None:
        """Let what was asked for by mail be answered."""
        for duty in self.app.state.duties:
            await do_due(self.database, duty, now=duty.clock())

    async def bearer(self, name: str = "alice") -> dict[str, str]:
        """Headers of a program that has signed in."""
        answer = await self.post("/api/v1/sign-in", json=sign_in_of(name))
        return {"Authorization": f"Bearer {answer.json()['token']}"}


class Look:
    """Looks into the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, table: type[Row]) -> list[Row]:
        return self._database.read_now(lambda session: list(session.exec(select(table))))

    def mails(self) -> list[Mail]:
        """In the order in which they were written."""
        return sorted(self.all(Mail), key=lambda mail: mail.id)

    def newest_key(self) -> str:
        """The key in the link of the newest mail."""
        return self.mails()[-1].link.rsplit("/", 1)[1]


@pytest.fixture
def look(database: Database) -> Look:
    return Look(database)


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


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return open_accounts


def open_accounts(scene: Scene) -> None:
    """Alice learns, Dana and Dov administer, Mallory must see nothing."""
    for who in (alice, dana, dov, mallory):
        scene.do(open_account, who.id, account_of(who))


def account_of(who: Actor) -> OpenAccount:
    roles = frozenset(map(Role, who.roles))
    return OpenAccount(name=who.id.title(), email=f"{who.id}@peerway.example", password_hash=HASH, roles=roles)


def sign_in_of(name: str) -> dict[str, str]:
    return {"email": f"{name}@peerway.example", "password": PASSWORD}


@pytest.fixture
async def browser(app: FastAPI, database: Database, settings: GatewaySettings) -> AsyncIterator[Browser]:
    create_state(app, database, settings)
    app.state.database = database
    async with Browser(app, database, settings) as browser:
        yield browser
    await app.state.upstreams.close()
