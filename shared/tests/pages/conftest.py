import pytest

from .trial import Trial


@pytest.fixture
def trial() -> Trial:
    return Trial()
