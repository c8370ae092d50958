"""A broker that could not write once does not write again before it is started anew, though the disk has room again."""

import os
import shutil
import signal
from contextlib import suppress

from supervisor import events

REFUSED = b"failed to store a msg on stream"
"""What it then says about each fact that is sent to it."""
ROOM = 50_000_000
"""Bytes that have to be free again."""


def begin_anew(event: events.ProcessLogStdoutEvent) -> None:
    """End it, so that it is started again. What it did not keep is sent once more."""
    if event.process.config.name == "nats" and REFUSED in event.data and _free() >= ROOM:
        with suppress(ProcessLookupError):
            os.kill(event.pid, signal.SIGTERM)


def _free() -> int:
    """Nothing of ours is imported where everybody is forked from."""
    return shutil.disk_usage(os.environ["PEERWAY_VAR"]).free
