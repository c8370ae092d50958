import os
import sys
import tempfile
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

os.environ.setdefault("PEERWAY_VAR", tempfile.mkdtemp(prefix="peerway-registry-"))

sys.path.insert(0, str(Path(__file__).parent))

from registry_cast import House

from shared.database import Database
from shared.testing import client


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
