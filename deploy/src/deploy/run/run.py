"""The second half of `make run`, in the environment: prepares what the processes need, then becomes supervisor.

Becoming supervisor leaves one process to stop: Ctrl-C and SIGTERM reach it directly, and it ends what it started.
"""

import os
import subprocess
import sys

from deploy import ports
from deploy.run import configuration, prepare, running, variables
from deploy.setup import assets


def run() -> None:
    os.umask(0o077)  # what people entrusted to us is for the user alone who runs this, whatever file it is in
    running.hold()
    assets.fetch_design_system()
    prepare.prepare()
    ports.require_free()
    settings = variables.environment()
    place = configuration.write()
    subprocess.Popen([sys.executable, "-m", "deploy.run.announce"], env=settings)
    os.execve(sys.executable, [sys.executable, "-m", "deploy.run.supervise", "-c", str(place)], settings)


if __name__ == "__main__":
    run()
