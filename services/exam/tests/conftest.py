from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exam.keyring import keyring
from shared.testing import Scene
from shared.vault import Keyring

from .at_a_phone import at_phone, phones
from .in_a_browser import address, chromium, playwright, question, unguarded, window
from .walk import open_examination

__all__ = ["address", "at_phone", "chromium", "phones", "playwright", "question", "unguarded", "window"]


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "exam"


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return open_examination


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyring]:
    """What is sealed is sealed with keys that no other test has."""
    monkeypatch.setenv("PEERWAY_VAR", str(tmp_path))
    keyring.cache_clear()
    made = keyring()
    yield made
    made.close()
    keyring.cache_clear()


@pytest.fixture
def beside(keys: Keyring, tmp_path: Path) -> Path:
    return tmp_path
