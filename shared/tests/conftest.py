"""A small service for the tests of what all share: its tables on both databases, and a broker of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from shared.testing.databases import Templates
from shared.testing.ports import free_port

from .small.domain import make_tables
from .small.nats_server import NatsServer
from .small.service import small_service


@pytest.fixture(scope="session")
def app() -> FastAPI:
    return small_service()


@pytest.fixture(scope="session")
def migrate() -> Callable[[str], None]:
    """Instead of a history: the small service's tables."""
    return make_tables


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """For what concerns SQLite alone, or where the kind of database makes no difference."""
    url = f"sqlite:///{tmp_path}/alone.db"
    make_tables(url)
    return url


@pytest.fixture
def server_url(templates: Templates, migrate: Callable[[str], None]) -> Iterator[str]:
    """For what concerns PostgreSQL alone."""
    with templates.copy_of(templates.template("postgresql", (migrate, None), migrate)) as url:
        yield url


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[NatsServer]:
    """A running nats-server with an empty store."""
    server = NatsServer(tmp_path / "nats", free_port())
    server.start()
    yield server
    server.kill()
