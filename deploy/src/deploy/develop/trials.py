"""`make test`: lint, then the groups of tests in two lanes; at the end the time each took.

A group is a folder of tests. Those that need a whole house wait for each other in one lane, and copy the house that the
first of them furnished; the others go beside them. What a group says is printed when it has ended. Everything goes on
after a group that is not green, so that one run tells all there is to tell.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from subprocess import PIPE, STDOUT
from typing import NamedTuple

from deploy.develop import lint
from deploy.places import PACKAGES, ROOT
from deploy.setup import assets, browser, java


class Group(NamedTuple):
    name: str
    folder: Path


class Outcome(NamedTuple):
    name: str
    green: bool
    seconds: float


_IN_A_BROWSER = {"shared", "journeys"}
_WITH_BOOKS = {"curriculum"}
_IN_A_HOUSE = ("fences", "contracts", "journeys")


def groups() -> list[Group]:
    """What packages do together, and each package."""
    across = [Group(folder.name, folder) for folder in sorted((ROOT / "tests").iterdir()) if folder.is_dir()]
    own = [Group(name, folder / "tests") for name, folder in PACKAGES.items()]
    return [group for group in across + own if any(group.folder.rglob("test_*.py"))]


def lanes(wanted: list[Group]) -> list[list[Group]]:
    """The quickest to tell come first in each."""
    housed = sorted((one for one in wanted if one.name in _IN_A_HOUSE), key=lambda one: _IN_A_HOUSE.index(one.name))
    return [housed, [one for one in wanted if one not in housed]]


def main(chosen: list[str]) -> int:
    wanted = [group for group in groups() if not chosen or group.name in chosen]
    assets.fetch_design_system()
    assets.fetch_accessibility_checker()
    if _IN_A_BROWSER.intersection(group.name for group in wanted):
        browser.require()
    if _WITH_BOOKS.intersection(group.name for group in wanted):
        java.provide()
    began = time.monotonic()
    outcomes = [] if chosen else [_timed("lint", lint.main)]
    with tempfile.TemporaryDirectory(prefix="peerway-kept-") as kept, ThreadPoolExecutor(2) as beside:
        for lane in beside.map(partial(_go_along, Path(kept) / "house"), lanes(wanted)):
            outcomes += lane
    _tell(outcomes, time.monotonic() - began)
    return 0 if all(outcome.green for outcome in outcomes) else 1


def _go_along(kept: Path, lane: list[Group]) -> list[Outcome]:
    return [_timed(group.name, partial(_pytest, group, kept)) for group in lane]


def _pytest(group: Group, kept: Path) -> int:
    """In a `var` folder of its own and with none of our variables: no test must ever reach a running house.

    `kept` is where the first group that needs a whole house leaves a copy for the next.
    """
    command = [sys.executable, "-m", "pytest", "--quiet", str(group.folder.relative_to(ROOT))]
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("PEERWAY_", "DATABASE_URL"))}
    with tempfile.TemporaryDirectory(prefix=f"peerway-{group.name}-") as room:
        own = {"PEERWAY_VAR": room, "KEPT_HOUSE": str(kept)}
        done = subprocess.run(command, cwd=ROOT, env=bare | own, stdout=PIPE, stderr=STDOUT, text=True)
    print(f"\n== {group.name}\n{done.stdout}", end="", flush=True)
    return done.returncode


def _timed(name: str, trial: Callable[[], int]) -> Outcome:
    print(f"… {name}", flush=True)
    began = time.monotonic()
    code = trial()
    return Outcome(name, code == 0, time.monotonic() - began)


def _tell(outcomes: list[Outcome], seconds: float) -> None:
    print("\nTime of each group")
    for outcome in outcomes:
        print(f"  {outcome.name:<12} {outcome.seconds:7.1f} s  {'green' if outcome.green else 'NOT GREEN'}")
    print(f"  {'together':<12} {seconds:7.1f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
