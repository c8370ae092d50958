"""`make test`: lint, then one group of tests after another; at the end the time each took.

A group is a folder of tests; one that does not exist is not run. Everything goes on after a group that is not
green, so that one run tells all there is to tell.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from deploy import assets, browser, lint
from deploy.places import PACKAGES, ROOT


class Group(NamedTuple):
    name: str
    folder: Path


class Outcome(NamedTuple):
    name: str
    green: bool
    seconds: float


_IN_A_BROWSER = {"shared", "journeys"}


def groups() -> list[Group]:
    """The quickest to tell first: fences, each package, what packages do together, and the browser last."""
    own = [Group(name, folder / "tests") for name, folder in PACKAGES.items()]
    across = [Group(folder.name, folder) for folder in sorted((ROOT / "tests").iterdir()) if folder.is_dir()]
    first = [group for group in across if group.name == "fences"]
    last = [group for group in across if group.name == "journeys"]
    between = [group for group in across if group not in first + last]
    return [group for group in first + own + between + last if any(group.folder.rglob("test_*.py"))]


def main(chosen: list[str]) -> int:
    wanted = [group for group in groups() if not chosen or group.name in chosen]
    assets.fetch_design_system()
    assets.fetch_accessibility_checker()
    if _IN_A_BROWSER.intersection(group.name for group in wanted):
        browser.require()
    outcomes = [] if chosen else [_timed("lint", lint.main)]
    with tempfile.TemporaryDirectory(prefix="peerway-kept-") as kept:
        outcomes += [_timed(group.name, partial(_pytest, group, Path(kept) / "house")) for group in wanted]
    _tell(outcomes)
    return 0 if all(outcome.green for outcome in outcomes) else 1


def _pytest(group: Group, kept: Path) -> int:
    """In a `var` folder of its own and with none of our variables: no test must ever reach a running house.

    `kept` is where the first group that needs a whole house leaves a copy for the next.
    """
    command = [sys.executable, "-m", "pytest", "--quiet", str(group.folder.relative_to(ROOT))]
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("PEERWAY_", "DATABASE_URL"))}
    with tempfile.TemporaryDirectory(prefix=f"peerway-{group.name}-") as room:
        return subprocess.run(command, cwd=ROOT, env={**bare, "PEERWAY_VAR": room, "KEPT_HOUSE": str(kept)}).returncode


def _timed(name: str, trial: Callable[[], int]) -> Outcome:
    print(f"\n== {name}", flush=True)
    began = time.monotonic()
    code = trial()
    return Outcome(name, code == 0, time.monotonic() - began)


def _tell(outcomes: list[Outcome]) -> None:
    print("\nTime of each group")
    for outcome in outcomes:
        print(f"  {outcome.name:<12} {outcome.seconds:7.1f} s  {'green' if outcome.green else 'NOT GREEN'}")
    print(f"  {'together':<12} {sum(outcome.seconds for outcome in outcomes):7.1f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
