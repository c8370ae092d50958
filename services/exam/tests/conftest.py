"""The cast, and the ways a test brings them to where it begins."""

import os
import sys
import tempfile
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

os.environ.setdefault("PEERWAY_VAR", tempfile.mkdtemp(prefix="peerway-exam-"))

sys.path.insert(0, str(Path(__file__).parent))

from exam_cast import NOW, PANEL, Clock, complete_training

from exam.panel.commands import confirm_member, join_panel
from exam.publish import publish
from shared.database import Database
from shared.testing import client


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "exam"


@pytest.fixture(scope="session")
def app() -> FastAPI:
    from exam.main import app

    return app


@pytest.fixture
def doors(app: FastAPI, database: Database) -> TestClient:
    return client(app, database)


@pytest.fixture
def house(database: Database) -> Database:
    """The bank published, three examiners on the panel, Alice and Mallory trained by Femi."""
    database.write_now(publish, now=NOW)
    for name, is_cps in PANEL.items():
        database.write_now(join_panel, name, name.title(), is_cps, now=NOW)
        database.write_now(confirm_member, name, "dana", is_cps, now=NOW)
    for person in ("alice", "mallory"):
        complete_training(database, person)
    return database


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Doors read the time here; a test moves it."""
    return Clock(monkeypatch)
