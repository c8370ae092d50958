"""Brings every database to its newest revision, as a step of its own before anything serves.

A database that is there already is recognised without loading Alembic: the revision files say which one is the
newest, and a plain SELECT says where the database is.
"""

import ast
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from deploy.places import source
from deploy.run.variables import environment
from deploy.setup.steps import step
from shared.services import SERVICES
from shared.settings import Settings


def migrate() -> None:
    settings = Settings()
    settings.var.mkdir(parents=True, exist_ok=True)
    urls = {service: settings.database_url(service) for service in SERVICES}
    behind = [service for service, url in urls.items() if current(url) != newest(service)]
    if not behind:
        return
    with step(f"Bringing {len(behind)} databases up to date"):
        from shared.migrations import upgrade  # Alembic, only when there is something to do

        for service in behind:
            upgrade(SERVICES[service].package, urls[service])


def newest(service: str) -> str | None:
    """The revision that no other one builds on."""
    files = (source(SERVICES[service].package) / "migrations" / "versions").glob("*.py")
    found = [_identifiers(file) for file in files]
    built_upon = {revision["down_revision"] for revision in found}
    return next((str(revision["revision"]) for revision in found if revision["revision"] not in built_upon), None)


def _identifiers(file: Path) -> dict[str, object]:
    """`revision` and `down_revision`, annotated or not, without running the file."""
    found: dict[str, object] = {"revision": None, "down_revision": None}
    for line in ast.parse(file.read_text()).body:
        match line:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=value)):
                found[name] = value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Constant(value=value)):
                found[name] = value
    return found


def current(url: str) -> str | None:
    """Where the database is; None when it is not there yet, or cannot say."""
    if not url.startswith("sqlite"):
        return _current_elsewhere(url)
    file = Path(url.removeprefix("sqlite:///"))
    if not file.exists():
        return None
    with closing(sqlite3.connect(file)) as database:
        try:
            row = database.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError:
            return None
    return str(row[0]) if row else None


def _current_elsewhere(url: str) -> str | None:
    import psycopg

    with psycopg.connect(url.replace("+psycopg", "")) as database:
        try:
            row = database.execute("SELECT version_num FROM alembic_version").fetchone()
        except psycopg.errors.UndefinedTable:
            return None
    return str(row[0]) if row else None


if __name__ == "__main__":
    os.environ.update(environment())
    migrate()
