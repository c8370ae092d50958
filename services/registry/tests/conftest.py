from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from shared.vault import Keyring, Masters


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "registry"


@pytest.fixture(autouse=True)
def keys(app: FastAPI, tmp_path: Path) -> Iterator[Keyring]:
    """What is sealed is sealed with keys that no other test has."""
    made = Keyring(Masters(tmp_path / "secrets" / "master.key"), f"sqlite:///{tmp_path}/keys/registry.db")
    app.state.keyring = made
    yield made
    made.close()
