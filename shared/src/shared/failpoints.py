"""Named places at which a drill makes a process die as if the machine had lost power.

A drill writes the name of a place into `failpoints/<process>` in the `var` folder and has the process started again:
it is armed when it first gets to any of them, and dies the first time it gets there. The file is gone before it dies,
so that the process that follows goes on. In production nothing is read.
"""

import os
import signal
from functools import cache
from pathlib import Path

from shared.settings import Settings

NAMES = ("before-commit", "after-commit", "before-publish", "after-publish-ack", "before-ack")


@cache
def _order() -> tuple[str, Path] | None:
    """Which place, and the file that says so."""
    settings = Settings()
    if settings.production:
        return None
    place = settings.var / "failpoints" / os.environ.get("PEERWAY_PROCESS", "none")
    return (place.read_text().strip(), place) if place.exists() else None


def reach(name: str) -> None:
    order = _order()
    if order is None or order[0] != name:
        return
    order[1].unlink(missing_ok=True)
    os.kill(os.getpid(), signal.SIGKILL)
