"""`make forget`, and what becomes of it when an older copy is put back."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from deploy.care import forget, restore
from deploy.care.backup import backup
from deploy.run import looking, prepare
from deploy.setup.steps import Stop
from registry.settings import settings as read_once
from shared.database import Database
from shared.messaging.tables import MessagingBase
from shared.migrations import upgrade
from shared.services import SERVICES
from shared.settings import Settings

from .test_audit import certify_alice

NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def settings(folder: Path) -> Iterator[Settings]:
    """A registry in which Alice is certified, and what else a house keeps."""
    read_once.cache_clear()
    made = Settings()
    for name in SERVICES:
        if name == "registry":
            upgrade(name, made.database_url(name))
        else:
            engine = sa.create_engine(made.database_url(name))
            MessagingBase.metadata.create_all(engine)
            engine.dispose()
    certify_alice(made)
    yield made
    read_once.cache_clear()


def number(settings: Settings) -> str | None:
    return looking.first(settings.database_url("registry"), "SELECT number FROM certifications")  # type: ignore[no-any-return]


@pytest.mark.parametrize("by", ["id", "number"])
def test_somebody_is_forgotten_by_their_id_or_number(settings: Settings, by: str) -> None:
    wanted = "alice" if by == "id" else (number(settings) or "")

    report = forget.forget(wanted, settings)

    assert number(settings) is None
    assert report.key_destroyed_at is not None and report.leaf in forget._said(report)


def test_nobody_is_forgotten_by_a_number_that_nobody_has(settings: Settings) -> None:
    with pytest.raises(Stop, match="Nothing was changed"):
        forget.forget("CPS-0000-0000", settings)
    assert number(settings) and not (settings.var / "erasures.jsonl").exists()


def test_an_older_copy_brings_nobody_back(settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_alice = backup()
    forget.forget("alice", settings)
    record = (folder / "erasures.jsonl").read_text()

    restore.restore(with_alice)

    assert number(settings) is not None
    assert (folder / "erasures.jsonl").read_text() == record
    said: list[str] = []
    monkeypatch.setattr(prepare, "_run", said.append)
    prepare._forget_again()
    assert said == ["deploy.care.forget"]
    assert forget.carry_out(settings) == 1
    assert number(settings) is None and forget.carry_out(settings) == 0
    prepare._forget_again()
    assert said == ["deploy.care.forget"]


def test_what_a_restore_set_aside_loses_its_registry_with_the_next_erasure(settings: Settings) -> None:
    aside = restore.restore(backup())
    assert (aside / "registry.db").exists()

    forget.forget("alice", settings)

    assert not list(aside.glob("registry.db*")) and (aside / "exam.db").exists()


def test_the_record_of_a_copy_and_the_one_that_is_there_are_merged(settings: Settings, folder: Path) -> None:
    forget.forget("alice", settings)
    then = backup()
    line = (folder / "erasures.jsonl").read_text()
    (folder / "erasures.jsonl").write_text(line.replace("alice", "ben"))

    restore.restore(then)

    assert (folder / "erasures.jsonl").read_text().splitlines() == [line.strip(), line.replace("alice", "ben").strip()]


def test_an_erasure_that_was_recorded_and_broken_off_is_taken_up(settings: Settings) -> None:
    forget.record_erasure(settings.var, "alice", "erasure-1", now=NOW)

    assert forget.carry_out(settings) == 1
    database = Database(settings.database_url("registry"))
    assert database.read_now(forget.erasure_report, "erasure-1").key_destroyed_at
    database.close()
    assert number(settings) is None
