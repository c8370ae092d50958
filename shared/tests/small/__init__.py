"""A small house: the least that uses all of the plumbing."""

import os
from pathlib import Path


def beside(**more: str) -> dict[str, str]:
    """The environment of a process of its own that says `from small.house import …`."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **more}
