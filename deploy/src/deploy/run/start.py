"""`make run`: looks at the ports, makes the environment, and goes on in it. Standard library only."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said before anything is imported that an older Python cannot read
    sys.exit("Peerway needs Python 3.11 or newer. Give its path, as in: make run PYTHON=/usr/bin/python3.12")

import os

from deploy import ports
from deploy.places import PYTHON
from deploy.run import running
from deploy.setup import environment


def start() -> None:
    running.refuse_twice()
    ports.require_free()
    environment.prepare()
    os.execv(PYTHON, [str(PYTHON), "-m", "deploy.run.run"])


if __name__ == "__main__":
    start()
