from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from curriculum.course.content import Course
from curriculum.modules.content import Curriculum
from shared.testing import Scene
from shared.vault import Keyring, Masters

from .walk import Given


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


@pytest.fixture(scope="session")
def course(app: FastAPI) -> Course:
    found: Course = app.state.course
    return found


@pytest.fixture(autouse=True)
def keys(app: FastAPI, tmp_path: Path) -> Iterator[Keyring]:
    """What people wrote is sealed with keys that no other test has."""
    made = Keyring(Masters(tmp_path / "secrets" / "master.key"), f"sqlite:///{tmp_path}/keys/curriculum.db")
    app.state.keyring = made
    yield made
    made.close()


@pytest.fixture
def given(scene: Scene) -> Given:
    return Given(scene)
