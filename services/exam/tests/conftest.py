from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from shared.testing import Scene
from shared.vault import Keyring, Masters

from .in_a_browser import address, question, unguarded, window
from .walk import open_examination

__all__ = ["address", "question", "unguarded", "window"]


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "exam"


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return open_examination


@pytest.fixture(autouse=True)
def keys(app: FastAPI, tmp_path: Path) -> Iterator[Keyring]:
    """What is sealed is sealed with keys that no other test has."""
    made = Keyring(Masters(tmp_path / "secrets" / "master.key"), f"sqlite:///{tmp_path}/keys/exam.db")
    app.state.keyring = made
    yield made
    made.close()
