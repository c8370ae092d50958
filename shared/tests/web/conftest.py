from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from shared.database import Database
from shared.testing import client


@pytest.fixture
def alone(sqlite_url: str) -> Iterator[Database]:
    opened = Database(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def doors(app: FastAPI, alone: Database) -> TestClient:
    return client(app, alone)
