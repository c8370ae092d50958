"""Brings every database to its newest revision, as a step of its own before anything serves.

Databases that are there already are recognised without a process for it: the revision files say which one is the
newest, and a plain SELECT says where the database is.
"""

import ast
import os
from pathlib import Path

from deploy.places import source, var
from deploy.run import looking
from deploy.run.variables import database_url, environment
from deploy.setup.steps import step
from shared.services import SERVICES


def is_due() -> bool:
    """Whether any database is not where this Peerway expects it."""
    return any(revision != newest(service) for service, revision in _found().items())


def migrate() -> None:
    var().mkdir(parents=True, exist_ok=True)
    found = _found()
    ahead = [service for service, revision in found.items() if revision and revision not in _revisions(service)]
    if ahead:
        print(f"  The databases of {', '.join(ahead)} are a step ahead of this Peerway, and are left so.", flush=True)
    behind = [service for service, revision in found.items() if service not in ahead and revision != newest(service)]
    if not behind:
        return
    with step(f"Bringing {len(behind)} databases up to date"):
        from shared.migrations import upgrade  # Alembic, only when there is something to do

        for service in behind:
            upgrade(SERVICES[service].package, database_url(service))


def _found() -> dict[str, str | None]:
    return {service: looking.revision(database_url(service)) for service in SERVICES}


def newest(service: str) -> str | None:
    return next(iter(ends(service)), None)


def ends(service: str) -> list[str]:
    """The revisions that no other one builds on: one, unless two were written at the same time."""
    built_upon = _revisions(service)
    return [revision for revision in built_upon if revision not in built_upon.values()]


def _revisions(service: str) -> dict[str, str | None]:
    """What each revision that we know builds on."""
    files = (source(SERVICES[service].package) / "migrations" / "versions").glob("*.py")
    found = [_identifiers(file) for file in files]
    return {str(one["revision"]): one["down_revision"] for one in found}


def _identifiers(file: Path) -> dict[str, str | None]:
    """`revision` and `down_revision`, annotated or not, without running the file."""
    found: dict[str, str | None] = {"revision": None, "down_revision": None}
    for line in ast.parse(file.read_text()).body:
        match line:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=(str() | None) as value)):
                found[name] = value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Constant(value=(str() | None) as value)):
                found[name] = value
    return found


if __name__ == "__main__":
    os.environ.update(environment())
    migrate()
