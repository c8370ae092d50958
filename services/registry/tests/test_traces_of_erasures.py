"""After an erasure nothing of it lies in the files beside: the database, its log, copies that were set aside."""

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from registry.erasure import traces
from registry.erasure.commands import forget_person
from registry.erasure.queries import erasure_report, traces_to_clear
from registry.erasure_requests.record import FILE
from registry.settings import settings
from shared.testing import Scene
from shared.testing.cast import alice

from .test_forgetting_on_request import DAY, answer, ask
from .walk import certify


@pytest.fixture(autouse=True)
def record() -> Iterator[None]:
    """The record beside the databases, with nobody in it before and after."""
    (settings().var / FILE).unlink(missing_ok=True)
    yield
    (settings().var / FILE).unlink(missing_ok=True)


def files_of(scene: Scene) -> list[Path]:
    file = Path(scene.database.url.removeprefix("sqlite:///"))
    return [one for one in (file, file.with_name(file.name + "-wal")) if one.exists()]


def test_no_word_is_left_in_the_files(scene: Scene) -> None:
    if not scene.database.sqlite:
        return
    certify(scene, alice, DAY, name="Alice Wintergarten")
    assert any(b"Wintergarten" in file.read_bytes() for file in files_of(scene))
    request = ask(scene)
    answer(scene, request, "confirm")
    scene.later(days=7)

    scene.due()

    assert scene.ask(erasure_report, request).cleared_at is not None and scene.ask(traces_to_clear) == []
    assert not any(b"Wintergarten" in file.read_bytes().replace(b"\0", b"") for file in files_of(scene))


def test_the_log_is_emptied_only_when_nobody_reads(scene: Scene) -> None:
    if not scene.database.sqlite:
        return
    certify(scene, alice, DAY, name="Alice Wintergarten")
    reader = sqlite3.connect(files_of(scene)[0], isolation_level=None, check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM attested_names").fetchone()
    scene.do(forget_person, "alice", "erasure-1")

    async def while_somebody_reads() -> bool:
        emptying = asyncio.create_task(scene.database.empty_log())
        await asyncio.wait([emptying], timeout=0.05)
        waited = not emptying.done()
        reader.execute("COMMIT")
        await emptying
        return waited

    assert asyncio.run(while_somebody_reads())
    assert not any(b"Wintergarten" in file.read_bytes() for file in files_of(scene))
    reader.close()


def test_a_copy_that_was_set_aside_loses_the_registry_that_still_has_them(scene: Scene) -> None:
    aside = settings().var / "backups"
    stale, fresh = aside / "replaced-1", aside / "replaced-2"
    for place in (stale, fresh):
        place.mkdir(parents=True)
        (place / "exam.db").write_bytes(b"another service's")
        with sqlite3.connect(place / "registry.db") as books:
            books.execute("CREATE TABLE erasures (id TEXT)")
    with sqlite3.connect(fresh / "registry.db") as books:
        books.execute("INSERT INTO erasures VALUES ('erasure-1')")

    asyncio.run(traces.clear_traces(scene.database, "erasure-1"))

    try:
        assert not (stale / "registry.db").exists() and (fresh / "registry.db").exists()
        assert (stale / "exam.db").exists()
    finally:
        for place in (stale, fresh):
            for file in place.iterdir():
                file.unlink()
            place.rmdir()
