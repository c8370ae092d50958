"""The environment of every process that belongs to this Peerway, the tools as well as the serving ones."""

import json
import os

from deploy.places import var
from deploy.ports import base
from shared.services import SERVICES


def environment() -> dict[str, str]:
    demonstration = (var() / "demo-people.json").exists()
    ours = {
        "PEERWAY_VAR": str(var()),
        "PEERWAY_PORT": str(base()),
        "PEERWAY_MODE": os.environ.get("PEERWAY_MODE", "development"),
        "PEERWAY_DATABASE_URLS": json.dumps(_given()),
        "PEERWAY_DEMONSTRATION": os.environ.get("PEERWAY_DEMONSTRATION", "true" if demonstration else "false"),
        "PYTHONUNBUFFERED": "1",
        # glibc keeps an arena a thread; two are enough here and save some megabytes in each process
        "MALLOC_ARENA_MAX": "2",
    }
    return {**os.environ, **ours}


def databases() -> dict[str, str]:
    """The address of each service's database."""
    return {name: f"sqlite:///{var() / name}.db" for name in SERVICES} | _given()


def database_url(service: str) -> str:
    return databases()[service]


def _given() -> dict[str, str]:
    """All in PEERWAY_DATABASE_URLS, or one each in DATABASE_URL_EXAM and the like; a file under `var` for the rest."""
    given: dict[str, str] = json.loads(os.environ.get("PEERWAY_DATABASE_URLS") or "{}")
    named = {name: os.environ.get(f"DATABASE_URL_{name.upper().replace('-', '_')}") for name in SERVICES}
    return given | {name: url for name, url in named.items() if url}
