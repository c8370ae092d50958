"""One process writes a database: while a tool writes, the service that owns it rests."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from deploy.places import ENVIRONMENT, var
from deploy.run import running


@contextmanager
def resting(service: str) -> Iterator[None]:
    """Stopped while the block runs, and started again after it; nothing to do where nothing is running."""
    if not running.is_running():
        yield
        return
    _control("stop", service)
    try:
        yield
    finally:
        _control("start", service)


def _control(verb: str, service: str) -> None:
    control = str(ENVIRONMENT / "bin" / "supervisorctl")
    command = [control, "-c", str(var() / "run" / "supervisord.conf"), verb, service]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
