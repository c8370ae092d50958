"""The least that uses all of the plumbing, in a service of its own."""

import os
from pathlib import Path


def beside(**more: str) -> dict[str, str]:
    """The environment of a process of its own that says `from small.domain import …`."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **more}
