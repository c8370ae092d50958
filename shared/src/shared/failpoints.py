"""Named places at which a drill makes a process die as if the machine had lost power.

A drill writes the name of a place into `failpoints/<process>` in the `var` folder and has the process started again:
it is armed as it starts, and dies the first time it gets there. The file is gone before it dies, so that the process
that follows goes on. In production nothing is read.
"""

import os
import signal
from pathlib import Path

from shared.settings import Settings

NAMES = ("before-commit", "after-commit", "before-publish", "after-publish-ack", "before-ack")


def _order() -> Path | None:
    settings = Settings()
    if settings.production:
        return None
    place = settings.var / "failpoints" / os.environ.get("PEERWAY_PROCESS", "none")
    return place if place.exists() else None


_place = _order()
_armed = _place.read_text().strip() if _place else ""


def reach(name: str) -> None:
    if _armed != name or _place is None:
        return
    _place.unlink(missing_ok=True)
    os.kill(os.getpid(), signal.SIGKILL)
