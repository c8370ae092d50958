"""A start knows without Alembic whether a database is where it should be."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from deploy.run import looking, migrate
from shared.services import SERVICES


@pytest.fixture
def revisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    versions = tmp_path / "migrations" / "versions"
    versions.mkdir(parents=True)
    monkeypatch.setattr("deploy.run.migrate.source", lambda package: tmp_path)
    return versions


def test_the_newest_revision_is_the_one_nobody_builds_on(revisions: Path) -> None:
    (revisions / "z_first.py").write_text('revision: str = "b7"\ndown_revision: str | None = None\n')
    (revisions / "a_second.py").write_text('revision = "a1"\ndown_revision = "b7"\n')

    assert migrate.newest("exam") == "a1"


def test_a_database_says_where_it_is(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/exam.db"
    before = looking.revision(url)
    with closing(sqlite3.connect(tmp_path / "exam.db")) as database:
        unmarked = looking.revision(url)
        database.execute("CREATE TABLE alembic_version (version_num TEXT)")
        database.execute("INSERT INTO alembic_version VALUES ('a1')")
        database.commit()

    assert (before, unmarked, looking.revision(url)) == (None, None, "a1")


@pytest.mark.parametrize("service", SERVICES)
def test_migrating_brings_a_service_to_its_newest_revision_and_then_has_nothing_to_do(
    service: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("deploy.run.migrate.SERVICES", {service: SERVICES[service]})

    migrate.migrate()
    first = capsys.readouterr().out
    migrate.migrate()

    assert "up to date" in first
    assert looking.revision(f"sqlite:///{folder / service}.db") == migrate.newest(service) is not None
    assert capsys.readouterr().out == ""


def test_after_going_back_to_the_version_before_its_databases_are_a_step_ahead_and_left_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("deploy.run.migrate.SERVICES", {"exam": SERVICES["exam"]})
    migrate.migrate()
    with closing(sqlite3.connect(folder / "exam.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '2099_01_01_of_tomorrow'")
        database.commit()

    migrate.migrate()

    assert "exam are a step ahead" in capsys.readouterr().out
    assert looking.revision(f"sqlite:///{folder / 'exam.db'}") == "2099_01_01_of_tomorrow"


@pytest.mark.parametrize("service", SERVICES)
def test_every_revision_has_a_name_that_fits_and_one_is_the_newest(service: str) -> None:
    """Alembic keeps 32 characters; SQLite takes more, and PostgreSQL refuses the whole step."""
    revisions = migrate._revisions(service)

    assert [name for name in revisions if len(name) > 32] == []
    assert len(set(revisions) - set(revisions.values())) == 1
