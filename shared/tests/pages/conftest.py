import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from trial import Trial


@pytest.fixture
def trial() -> Trial:
    return Trial()
