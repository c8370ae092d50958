import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

sys.path.insert(0, str(Path(__file__).parent))

from small_service import small_service

from shared.database import Database
from shared.testing import client


@pytest.fixture
def alone(sqlite_url: str) -> Iterator[Database]:
    opened = Database(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def service() -> FastAPI:
    return small_service()


@pytest.fixture
def doors(service: FastAPI, alone: Database) -> TestClient:
    return client(service, alone)
