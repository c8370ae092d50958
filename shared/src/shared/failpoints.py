"""Named places at which a drill makes a process die as if the machine had lost power.

`PEERWAY_FAILPOINT=after-commit` kills the process once at that point: the file `failpoint-spent` beside the databases
remembers that it has fired, so that the restarted process goes on. Not read in production.
"""

import os
import signal

from shared.settings import Settings

NAMES = ("before-commit", "after-commit", "before-publish", "after-publish-ack", "before-ack")

_settings = Settings()
_armed = "" if _settings.production else _settings.failpoint


def reach(name: str) -> None:
    if _armed != name:
        return
    spent = _settings.var / f"failpoint-spent-{os.environ.get('PEERWAY_PROCESS', 'process')}-{name}"
    try:
        spent.open("x").close()
    except FileExistsError:
        return
    os.kill(os.getpid(), signal.SIGKILL)
