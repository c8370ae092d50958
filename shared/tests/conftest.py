"""A small house for the tests of what all services share: its tables on both databases, and a broker of its own."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
os.environ.setdefault("PEERWAY_VAR", tempfile.mkdtemp(prefix="peerway-shared-"))

from nats_server import NatsServer, free_port
from small_house import empty_tables, make_tables

from shared.testing import BOTH


@pytest.fixture(scope="session")
def postgresql_url(postgresql_server: str) -> str:
    """One database for all tests, emptied before each: making one takes longer than most tests."""
    make_tables(postgresql_server)
    return postgresql_server


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, sqlite_url: str) -> str:
    """Instead of a service's migrated database: the small house's tables."""
    if request.param == "sqlite":
        return sqlite_url
    url: str = request.getfixturevalue("postgresql_url")
    empty_tables(url)
    return url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """For what concerns SQLite alone, or where the kind of database makes no difference."""
    url = f"sqlite:///{tmp_path}/alone.db"
    make_tables(url)
    return url


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[NatsServer]:
    """A running nats-server with an empty store."""
    server = NatsServer(tmp_path / "nats", free_port())
    server.start()
    yield server
    server.kill()
