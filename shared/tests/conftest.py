"""A small house for the tests of what all services share: its tables on both databases, and a broker of its own."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa

sys.path.insert(0, str(Path(__file__).parent))
os.environ.setdefault("PEERWAY_VAR", tempfile.mkdtemp(prefix="peerway-shared-"))

from nats_server import NatsServer, free_port
from small_house import make_tables

from shared.testing import BOTH


def create_database(server: str) -> str:
    """An empty database beside the others on a PostgreSQL server."""
    name = f"small_{uuid4().hex[:12]}"
    engine = sa.create_engine(server.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return sa.make_url(server).set(database=name).render_as_string(hide_password=False)


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Instead of a service's migrated database: the small house's tables."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/small.db"
    else:
        url = create_database(request.getfixturevalue("postgresql_server"))
    make_tables(url)
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
