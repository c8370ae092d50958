import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from curriculum.modules.models import Curriculum
from curriculum.vault.keyring import Keyring
from shared.database import Database
from shared.testing import client

os.environ.setdefault("PEERWAY_VAR", tempfile.mkdtemp(prefix="peerway-curriculum-"))

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "curriculum"


@pytest.fixture(scope="session")
def app() -> FastAPI:
    from curriculum.main import app

    return app


@pytest.fixture(scope="session")
def published(app: FastAPI) -> Curriculum:
    found: Curriculum = app.state.curriculum
    return found


@pytest.fixture
def keys(tmp_path: Path) -> Keyring:
    return Keyring(tmp_path / "secrets" / "master.key")


@pytest.fixture
def doors(app: FastAPI, database: Database) -> TestClient:
    return client(app, database)
