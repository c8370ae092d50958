from collections.abc import Callable

import pytest

from shared.testing import Scene

from .in_a_browser import address, question, window
from .walk import open_examination

__all__ = ["address", "question", "window"]


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "exam"


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return open_examination
