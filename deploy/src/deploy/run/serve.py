"""One serving process, the same on one machine and in a container: `python -m deploy.run.serve exam`."""

import os
import sys

from deploy.ports import OFFSETS, base
from deploy.run import variables
from deploy.run.connections import allow_connections
from deploy.setup.steps import Stop
from shared.services import SERVICES


def arguments(name: str) -> list[str]:
    """For Python. The gateway decides itself whom it believes about a caller's address, and what it logs."""
    host = os.environ.get("PEERWAY_HOST", "127.0.0.1") if name == "gateway" else "127.0.0.1"
    place = ["--host", host, "--port", str(base() + OFFSETS[name])]
    quiet = ["--no-access-log", "--no-server-header", "--no-proxy-headers", "--log-level", "warning"]
    if name == "gateway":
        quiet += ["--http", "gateway.limits.patient:Patient"]
    return ["-m", "uvicorn", f"{SERVICES[name].package}.main:app", *place, *quiet, "--timeout-graceful-shutdown", "5"]


def serve(name: str) -> None:
    if name not in SERVICES:
        raise Stop(f"There is no process {name!r}. There are {', '.join(SERVICES)}.")
    allow_connections()
    os.execve(sys.executable, [sys.executable, *arguments(name)], {**variables.environment(), "PEERWAY_PROCESS": name})


if __name__ == "__main__":
    serve(sys.argv[1])
