"""What tests of all packages share; loaded as a pytest plugin. The real parts, made quickly.

`scene` is what a test begins with: a service over a fresh database, on SQLite and on PostgreSQL, with the time told by
the test. A package's `tests/conftest.py` says which service it tests (`service_under_test = "exam"`), and may say what
every test finds already there (`furnish`). Who takes part stands in `shared.testing.cast`, the same people everywhere.
"""

import os
import tempfile

import pytest
from hypothesis import HealthCheck, settings

from shared import garbage
from shared.testing.beginnings import beginning, beside
from shared.testing.cast import LONG_AGO
from shared.testing.compiled import compile_once
from shared.testing.databases import (
    BOTH,
    database,
    database_url,
    furnish,
    migrate,
    postgresql_server,
    stand,
    templates,
)
from shared.testing.doors import KEY, app, client, token
from shared.testing.scene import NOW, TODAY, Scene, scene
from shared.testing.waiting import eventually, remains, wait_until

__all__ = [
    "BOTH",
    "KEY",
    "LONG_AGO",
    "NOW",
    "TODAY",
    "Scene",
    "app",
    "beginning",
    "beside",
    "client",
    "database",
    "database_url",
    "eventually",
    "furnish",
    "migrate",
    "postgresql_server",
    "remains",
    "scene",
    "stand",
    "templates",
    "token",
    "wait_until",
]

garbage.not_yet()
compile_once()
settings.register_profile("house", deadline=None, derandomize=True, suppress_health_check=(HealthCheck.too_slow,))
settings.load_profile("house")

os.environ.setdefault("PEERWAY_MODE", "development")
if "PEERWAY_VAR" not in os.environ:  # no test must ever reach a running house
    _var = tempfile.TemporaryDirectory(prefix="peerway-tests-", ignore_cleanup_errors=True)
    os.environ["PEERWAY_VAR"] = _var.name


def pytest_collection_finish(session: pytest.Session) -> None:
    garbage.seldom()
