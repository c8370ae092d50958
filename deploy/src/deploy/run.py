"""The second half of `make run`, in the environment: prepares what the processes need, then becomes supervisor.

Becoming supervisor leaves one process to stop: Ctrl-C and SIGTERM reach it directly, and it ends what it started.
"""

import os
import subprocess
import sys

from deploy import assets, configuration, ports, production, running
from deploy.places import var
from deploy.steps import mark


def run() -> None:
    running.hold()
    prepare()
    ports.require_free()
    settings = configuration.environment()
    place = configuration.write()
    subprocess.Popen([sys.executable, "-m", "deploy.announce"], env=settings)
    os.execve(sys.executable, [sys.executable, "-m", "supervisor.supervisord", "-c", str(place)], settings)


def prepare() -> None:
    """Everything a start needs, each step only where something is missing."""
    var().mkdir(mode=0o700, parents=True, exist_ok=True)
    production.refuse_what_is_not_fit()
    assets.fetch_design_system()
    subprocess.run([sys.executable, "-m", "deploy.migrate"], env=configuration.environment(), check=True)
    _load_demonstration()


def _load_demonstration() -> None:
    """Once. Production begins with an empty house."""
    done = var() / "demonstration.done"
    if done.exists() or production.is_meant():
        return
    invented = {**configuration.environment(), "PEERWAY_DEMONSTRATION": "true"}
    subprocess.run([sys.executable, "-m", "deploy.demonstration"], env=invented, check=True)
    mark(done, "")


if __name__ == "__main__":
    run()
