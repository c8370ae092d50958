"""The second half of `make run`, in the environment: prepares what the processes need, then becomes supervisor.

Becoming supervisor leaves one process to stop: Ctrl-C and SIGTERM reach it directly, and it ends what it started.
"""

import os
import subprocess
import sys

from deploy import ports
from deploy.places import ROOT, var
from deploy.run import configuration, production, running, variables
from deploy.setup import assets
from deploy.setup.steps import Stop, fingerprint, mark, stands, step


def run() -> None:
    os.umask(0o077)  # what people entrusted to us is for the user alone who runs this, whatever file it is in
    running.hold()
    prepare()
    ports.require_free()
    settings = variables.environment()
    place = configuration.write()
    subprocess.Popen([sys.executable, "-m", "deploy.run.announce"], env=settings)
    os.execve(sys.executable, [sys.executable, "-m", "deploy.run.supervise", "-c", str(place)], settings)


def prepare() -> None:
    """Everything a start needs, each step only where something is missing."""
    production.refuse_what_is_not_fit()
    assets.fetch_design_system()
    _run("deploy.run.migrate", variables.environment())
    _load_demonstration()
    _publish()


def _load_demonstration() -> None:
    """Once. Production begins with an empty house."""
    done = var() / "demonstration.done"
    if done.exists() or production.is_meant():
        return
    invented = {**variables.environment(), "PEERWAY_DEMONSTRATION": "true"}
    with step("Loading the course, the examination and invented people"):
        _run("deploy.develop.demonstration", invented)
    mark(done, "")


def _publish() -> None:
    """What the examination asks, again whenever its files have changed; entries that are there already stay."""
    bank = ROOT / "services" / "exam" / "bank"
    done, wanted = var() / "bank.published", fingerprint([bank])
    if not stands(done, wanted):
        with step("Publishing the examination's bank"):
            _run("exam.publish", variables.environment())
        mark(done, wanted)


def _run(module: str, settings: dict[str, str]) -> None:
    """In a process of its own, so that what it imports does not stay with us."""
    if subprocess.run([sys.executable, "-m", module], env=settings).returncode:
        raise Stop(f"{module} did not come to its end. What it said is above; nothing was started.")


if __name__ == "__main__":
    run()
