import os
import sys
import tempfile
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

os.environ.setdefault("PEERWAY_VAR", tempfile.mkdtemp(prefix="peerway-registry-"))

sys.path.insert(0, str(Path(__file__).parent))

from registry_cast import House  # noqa: E402

from shared.database import Database  # noqa: E402
from shared.testing import client  # noqa: E402

sys.path.insert(0, str(Path(__file__).parent))

from registry_cast import House  # noqa: E402

from shared.database import Database  # noqa: E402
from shared.testing import client  # noqa: E402

# What is drawn must not depend on how busy the machine is.
settings.register_profile("busy-machine", deadline=None, suppress_health_check=(HealthCheck.too_slow,))
settings.load_profile("busy-machine")


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "registry"


@pytest.fixture(scope="session")
def app() -> FastAPI:
    from registry.main import app

    return app


@pytest.fixture
def doors(app: FastAPI, database: Database) -> TestClient:
    return client(app, database)


@pytest.fixture
def house(database: Database) -> House:
    return House(database)
