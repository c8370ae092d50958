"""Before each door without a browser: the gateway with nothing behind it, and the services with nobody before them."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import httpx2
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from gateway.main import build
from gateway.routing.process import create_state
from gateway.settings import GatewaySettings
from shared.database import Database
from shared.services import BEHIND_THE_GATEWAY
from shared.testing import Scene
from shared.testing.doors import client
from tests.fences import apps

HEADERS = {"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"}


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "gateway"


@pytest.fixture(scope="session")
def settings() -> GatewaySettings:
    nowhere = {one.name: "http://127.0.0.1:9" for one in BEHIND_THE_GATEWAY}
    folder = Path(tempfile.mkdtemp(prefix="peerway-forms-"))
    return GatewaySettings(var=folder, rate_limits=False, service_urls=nowhere, upstream_read_seconds=0.05)


@pytest.fixture(scope="session")
def app(settings: GatewaySettings) -> FastAPI:
    return build(settings)


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return lambda scene: None


@pytest.fixture
async def visitor(app: FastAPI, database: Database, settings: GatewaySettings) -> AsyncIterator[httpx2.AsyncClient]:
    create_state(app, database, settings)
    app.state.database = database
    transport = httpx2.ASGITransport(app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000", headers=HEADERS) as client:
        yield client
    await app.state.upstreams.close()


@pytest.fixture
async def silence() -> AsyncIterator[str]:
    """A service that takes everything and never answers."""

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.read(65_536):
            pass
        writer.close()

    server = await asyncio.start_server(take, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    server.close()


@pytest.fixture
def doors(database: Database) -> dict[str, TestClient]:
    """Of each service. Nothing is looked up before it is known who asks."""
    return {one.name: client(apps.app(one.name), database) for one in BEHIND_THE_GATEWAY}
