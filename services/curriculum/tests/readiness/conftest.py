import pytest

from shared.testing import Scene

from .place import Place


@pytest.fixture
def place(scene: Scene) -> Place:
    return Place(scene)
