"""Brings every database to its newest revision, as a step of its own before anything serves.

A database that is there already is recognised without loading Alembic: the revision files say which one is the
newest, and a plain SELECT says where the database is.
"""

import ast
import os
from pathlib import Path

from deploy.places import source
from deploy.run import looking
from deploy.run.variables import environment
from deploy.setup.steps import step
from shared.services import SERVICES
from shared.settings import Settings


def migrate() -> None:
    settings = Settings()
    settings.var.mkdir(parents=True, exist_ok=True)
    urls = {service: settings.database_url(service) for service in SERVICES}
    behind = [service for service, url in urls.items() if looking.revision(url) != newest(service)]
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


if __name__ == "__main__":
    os.environ.update(environment())
    migrate()
