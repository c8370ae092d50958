"""A `var` folder and a port of one's own."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
import sqlalchemy as sa

from shared.services import SERVICES


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PEERWAY_VAR", str(tmp_path / "var"))
    monkeypatch.setenv("PEERWAY_PORT", "18150")
    for name in ("PEERWAY_MODE", "PEERWAY_DEMONSTRATION", "PEERWAY_DATABASE_URLS"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "var").mkdir()
    return tmp_path / "var"


@pytest.fixture
def servers(postgresql_server: str) -> Iterator[dict[str, str]]:
    """Five empty ones on a PostgreSQL."""
    made = {name: f"house_{uuid4().hex[:12]}" for name in SERVICES}
    with psycopg.connect(postgresql_server, autocommit=True) as server:
        for database in made.values():
            server.execute(f"CREATE DATABASE {database}".encode())
    at = sa.make_url(postgresql_server)
    yield {name: at.set(database=one).render_as_string(hide_password=False) for name, one in made.items()}
    with psycopg.connect(postgresql_server, autocommit=True) as server:
        for database in made.values():
            server.execute(f"DROP DATABASE {database} WITH (FORCE)".encode())
