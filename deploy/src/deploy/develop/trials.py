"""`make test`: lint, then the groups of tests in two lanes; at the end the time each took, and of it the processors'.

A group is a folder of tests. Each lane takes the longest that is left. The first that needs a whole house furnishes it;
others that need one wait until then, and copy it. What a group says is printed when it has ended. Everything goes on
after a group that is not green, so that one run tells all there is to tell; each has a limit of time, so that one that
hangs costs minutes. Runs are compared by processor time: the other depends on what else the machine has to do.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import STDOUT
from threading import Lock
from typing import NamedTuple

from deploy.develop import limit as limits
from deploy.develop import lint
from deploy.develop.provide import provide
from deploy.places import PACKAGES, ROOT


class Group(NamedTuple):
    name: str
    folder: Path
    limit: float


class Outcome(NamedTuple):
    name: str
    verdict: str
    seconds: float
    cpu: float
    """Seconds, user and system, of all processes that belonged to it."""

    @property
    def green(self) -> bool:
        return self.verdict == "green"


_DEEP = "DEEP"
"""Set by `make deep`: every test on both databases, not only on PostgreSQL what says something new to it; and more."""
_DEPTH = 6
"""So many times as long takes what is tried in depth."""
_CHOOSING = ("-p", "shared.testing.statements")
_IN_A_HOUSE = ("fences", "contracts", "journeys")
_LANES = 2
"""As many as processors: a third was no quicker, and what is promised within seconds came late."""
_LIMITED = (sys.executable, "-m", limits.__name__)
_INTERRUPTED = "interrupted"
_LIMITS = {
    "bench": 120,
    "content": 120,
    "contracts": 1300,
    "drills": 420,
    "fences": 1100,
    "forms": 120,
    "histories": 120,
    "records": 120,
    "journeys": 2400,
    "migrations": 1000,
    "verbs": 900,
    "shared": 1800,
    "curriculum": 540,
    "jobcheck": 360,
    "psychometrics": 240,
    "qti": 180,
    "exam": 2400,
    "registry": 1500,
    "ce_tracker": 1200,
    "gateway": 660,
    "deploy": 1300,
}
"""Seconds: about three times what a group takes on two cores, and never less than two minutes. One of the groups that
need a whole house furnishes it. `PATIENCE=3 make test` for a machine that is three times as slow."""


def groups() -> list[Group]:
    """What packages do together, and each package."""
    patience = float(os.environ.get("PATIENCE", "1")) * (_DEPTH if os.environ.get(_DEEP) else 1)
    across = {folder.name: folder for folder in sorted((ROOT / "tests").iterdir()) if folder.is_dir()}
    found = across | {name: folder / "tests" for name, folder in PACKAGES.items()}
    return [
        Group(name, folder, patience * _LIMITS[name])
        for name, folder in found.items()
        if any(folder.rglob("test_*.py"))
    ]


class Queue:
    """What no lane has taken yet, the longest first."""

    def __init__(self, wanted: list[Group], kept: Path) -> None:
        self._left = sorted(wanted, key=lambda one: -one.limit)
        self._kept = kept
        self._furnishing: Group | None = None
        self._one_at_a_time = Lock()

    def take(self) -> Group | None:
        """The next; waits where all that is left needs a house that another still furnishes. Nothing at the end."""
        while self._left:
            with self._one_at_a_time:
                for group in filter(self._may_begin, self._left):
                    self._left.remove(group)
                    if group.name in _IN_A_HOUSE and not self._kept.exists():
                        self._furnishing = group
                    return group
            time.sleep(0.2)
        return None

    def ended(self, group: Group) -> None:
        if self._furnishing == group:
            self._furnishing = None

    def _may_begin(self, group: Group) -> bool:
        return group.name not in _IN_A_HOUSE or self._furnishing is None or self._kept.exists()


def main(chosen: list[str]) -> int:
    wanted = [group for group in groups() if not chosen or group.name in chosen]
    provide({group.name for group in wanted})
    began = time.monotonic()
    outcomes = [] if chosen else [_lint()]
    outcomes += run(wanted)
    _tell(outcomes, time.monotonic() - began)
    return 0 if all(outcome.green for outcome in outcomes) else 1


def run(wanted: list[Group]) -> list[Outcome]:
    """All groups; they are told in the order in which they were wanted."""
    with tempfile.TemporaryDirectory(prefix="peerway-kept-") as folder, ThreadPoolExecutor(_LANES) as beside:
        kept = Path(folder) / "house"
        queue = Queue(wanted, kept)
        lanes = [beside.submit(_go_along, queue, kept) for _ in range(_LANES)]
        found = [outcome for lane in lanes for outcome in lane.result()]
    order = [group.name for group in wanted]
    return sorted(found, key=lambda one: order.index(one.name))


def _go_along(queue: Queue, kept: Path) -> list[Outcome]:
    outcomes: list[Outcome] = []
    while group := queue.take():
        outcomes.append(_pytest(group, kept))
        queue.ended(group)
        if outcomes[-1].verdict == _INTERRUPTED:
            break
    return outcomes


def _pytest(group: Group, kept: Path) -> Outcome:
    """In a `var` folder of its own and with none of our variables: no test must ever reach a running house.

    `kept` is where the first group that needs a whole house leaves a copy for the next.
    """
    print(f"… {group.name}", flush=True)
    began = time.monotonic()
    plugins = ["-p", limits.__name__, *(() if os.environ.get(_DEEP) else _CHOOSING)]
    command = [sys.executable, "-m", "pytest", "--quiet", *plugins, str(group.folder)]
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("PEERWAY_", "DATABASE_URL"))}
    with (
        tempfile.TemporaryDirectory(prefix=f"peerway-{group.name}-") as room,
        tempfile.TemporaryFile("w+", errors="replace") as said,
    ):
        own = {"PEERWAY_VAR": room, "KEPT_HOUSE": str(kept)}
        process = subprocess.Popen(
            [*_LIMITED, str(group.limit), *command], cwd=ROOT, env=bare | own, stdout=said, stderr=STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        print(f"\n== {group.name}\n{said.read()}", end="", flush=True)
    verdict = _verdict(process.returncode, group.limit)
    return Outcome(group.name, verdict, time.monotonic() - began, _cpu(used))


def _verdict(code: int, limit: float) -> str:
    match code:
        case 0:
            return "green"
        case limits.LIMIT:
            return f"NOT GREEN: not done after {limit:.0f} s"
        case limits.INTERRUPTED:
            return _INTERRUPTED
        case _:
            return "NOT GREEN"


def _lint() -> Outcome:
    print("… lint", flush=True)
    began, before = time.monotonic(), _cpu(resource.getrusage(resource.RUSAGE_CHILDREN))
    verdict = _verdict(lint.main(), 0)
    cpu = _cpu(resource.getrusage(resource.RUSAGE_CHILDREN)) - before
    return Outcome("lint", verdict, time.monotonic() - began, cpu)


def _cpu(used: resource.struct_rusage) -> float:
    return used.ru_utime + used.ru_stime


def _tell(outcomes: list[Outcome], seconds: float) -> None:
    print("\nTime of each group, and its processor time")
    for outcome in outcomes:
        print(f"  {outcome.name:<12} {outcome.seconds:7.1f} s {outcome.cpu:7.1f} s  {outcome.verdict}")
    print(f"  {'together':<12} {seconds:7.1f} s {sum(one.cpu for one in outcomes):7.1f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
