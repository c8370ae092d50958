"""A copy is one moment of five databases, and comes back as it was or not at all."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from deploy.care.backup import backup
from deploy.care.restore import restore
from deploy.setup.steps import Stop
from shared.services import SERVICES


@pytest.fixture
def databases(folder: Path) -> list[Path]:
    """Five databases that each hold one number."""
    places = [folder / f"{name}.db" for name in SERVICES]
    for place in places:
        with closing(_open(place)) as database:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("CREATE TABLE counted (number INTEGER)")
            database.execute("INSERT INTO counted VALUES (0)")
    (folder / "keys").mkdir()
    (folder / "keys" / "curriculum.db").write_text("a key")
    (folder / "nats").mkdir()
    (folder / "nats" / "stream").write_text("messages")
    return places


@pytest.fixture
def counting(databases: list[Path]) -> Iterator[None]:
    """Somebody who raises the number in the first database, then in the second, and so on, without a pause."""
    begun, enough = threading.Event(), threading.Event()

    def count() -> None:
        opened = [_open(place) for place in databases]
        for database in opened:
            database.execute("PRAGMA synchronous = OFF")  # quick enough to be caught between two databases
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


def test_a_copy_made_while_people_write_is_one_moment(databases: list[Path], counting: None) -> None:
    for turn in range(20):
        place = backup(databases[0].parent / "backups" / str(turn))

        numbers = [_number(place / database.name) for database in databases]

        assert numbers[0] > 0
        assert numbers == sorted(numbers, reverse=True)
        assert numbers[0] - numbers[-1] <= 1


def test_what_is_restored_is_what_was_copied(databases: list[Path], folder: Path) -> None:
    copy = backup()
    _set(databases[2], 7)

    aside = restore(copy)

    assert _number(databases[2]) == 0
    assert _number(aside / databases[2].name) == 7


def test_the_keys_are_not_in_a_copy_and_stay_where_they_are(databases: list[Path], folder: Path) -> None:
    copy = backup()

    restore(copy)

    assert not [file for file in copy.rglob("*") if file.is_file() and b"a key" in file.read_bytes()]
    assert (folder / "keys" / "curriculum.db").read_text() == "a key"


def test_a_copy_is_not_put_back_where_its_keys_are_not(databases: list[Path], folder: Path) -> None:
    copy = backup()
    _set(databases[2], 7)
    (folder / "keys" / "curriculum.db").unlink()

    with pytest.raises(Stop, match=r"curriculum\.db"):
        restore(copy)

    assert _number(databases[2]) == 7


def test_the_courier_is_emptied_by_a_restore_and_never_copied(databases: list[Path], folder: Path) -> None:
    copy = backup()

    restore(copy)

    assert not (copy / "nats").exists()
    assert not (folder / "nats").exists()


def test_compiled_pages_are_in_no_copy_since_they_are_run(databases: list[Path], folder: Path) -> None:
    (folder / "templates").mkdir()

    assert not (backup() / "templates").exists()


def test_a_damaged_copy_changes_nothing(databases: list[Path], folder: Path) -> None:
    copy = backup()
    _set(databases[0], 7)
    (copy / "exam.db").write_bytes(b"half a file")

    with pytest.raises(Stop, match=r"exam\.db"):
        restore(copy)

    assert _number(databases[0]) == 7


def test_nothing_is_restored_under_a_running_peerway(databases: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    copy = backup()
    monkeypatch.setattr("deploy.run.running.is_running", lambda: True)

    with pytest.raises(Stop, match="Stop it first"):
        restore(copy)


def test_a_missing_database_is_said_by_name(databases: list[Path]) -> None:
    databases[1].unlink()

    with pytest.raises(Stop, match=databases[1].name):
        backup()


def _open(place: Path) -> sqlite3.Connection:
    return sqlite3.connect(place, timeout=10, isolation_level=None)


def _number(place: Path) -> int:
    with closing(_open(place)) as database:
        return int(database.execute("SELECT number FROM counted").fetchone()[0])


def _set(place: Path, number: int) -> None:
    with closing(_open(place)) as database:
        database.execute("UPDATE counted SET number = ?", (number,))
