from collections.abc import Iterator
from pathlib import Path

import pytest

from ce_tracker.keyring import keyring
from shared.vault import Keyring


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "ce-tracker"


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyring]:
    """What is sealed is sealed with keys that no other test has."""
    monkeypatch.setenv("PEERWAY_VAR", str(tmp_path))
    keyring.cache_clear()
    made = keyring()
    yield made
    made.close()
    keyring.cache_clear()
