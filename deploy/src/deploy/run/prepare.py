"""`python -m deploy.run.prepare`: what has to be so before anything serves, the same for every way to run Peerway.

Reads its settings and tries them, migrates, forgets whom an older copy brought back, publishes the examination's bank.
Each step is done only where something is missing, so it can be run again at any time. Production begins with an empty
house, anything else with invented people.
"""

import json
import os
import subprocess
import sys

from deploy.places import ROOT, var
from deploy.run import looking, migrate, production, trying, variables
from deploy.setup.steps import Stop, fingerprint, mark, stands, step


def prepare() -> None:
    production.refuse_what_is_not_fit()
    var().mkdir(mode=0o700, parents=True, exist_ok=True)
    trying.try_settings()
    refuse_invented_people()
    if migrate.is_due():
        _run("deploy.run.migrate")
    _forget_again()
    if not production.is_meant():
        _load_demonstration()
    _publish()


def _forget_again() -> None:
    """An older copy that was put back holds whoever was erased since; the record beside it says who that is."""
    record = var() / "erasures.jsonl"
    if not record.exists():
        return
    asked = {json.loads(line)["erasure_id"] for line in record.read_text("utf-8").splitlines() if line.strip()}
    if len(asked) > looking.erasures(variables.database_url("registry")):
        _run("deploy.care.forget")


def refuse_invented_people() -> None:
    if production.is_meant() and looking.demonstration(variables.database_url("gateway")):
        raise Stop("The databases hold invented people. Production begins with empty ones.")


def _load_demonstration() -> None:
    """Once for a database; the people are written down again where only the folder is new."""
    loaded = looking.demonstration(variables.database_url("gateway")) == looking.LOADED
    if loaded and (var() / "demo-people.json").exists():
        return
    with step("Loading the course, the examination and invented people"):
        _run("deploy.develop.demonstration", PEERWAY_DEMONSTRATION="true")


def _publish() -> None:
    """What the examination asks, again whenever its files have changed; entries that are there already stay.

    The mark says how many entries the database had then: an empty one, or an older copy, has others.
    """
    url, done = variables.database_url("exam"), var() / "bank.published"
    files = fingerprint([ROOT / "services" / "exam" / "bank"])
    if stands(done, f"{files} {looking.bank_entries(url)}"):
        return
    with step("Publishing the examination's bank"):
        _run("exam.publish")
    mark(done, f"{files} {looking.bank_entries(url)}")


def _run(module: str, **more: str) -> None:
    """In a process of its own, so that what it imports does not stay with us."""
    environment = {**variables.environment(), **more}
    if subprocess.run([sys.executable, "-m", module], env=environment).returncode:
        raise Stop(f"{module} did not come to its end. What it said is above; nothing was started.")


if __name__ == "__main__":
    os.umask(0o077)
    prepare()
    print("  Everything is prepared.")
