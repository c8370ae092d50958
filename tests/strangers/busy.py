"""How much of a processor the house takes, and how long it waits for one: a busy machine is no stranger's doing."""

import time
from pathlib import Path

from shared.services import SERVICES
from tests.drills.supervised import Supervised

Times = tuple[float, float]
"""Seconds that a process ran, and that it could have run and waited."""


class Busy:
    def __init__(self, house: Supervised) -> None:
        self._pids = {name: house.pid(name) for name in SERVICES}
        self._before, self._at = self._times(), time.monotonic()

    def since(self) -> dict[str, Times]:
        """By process, as shares of the time since it was asked for the last time."""
        times, at = self._times(), time.monotonic()
        lasted = at - self._at
        found = {
            name: ((ran - self._before[name][0]) / lasted, (waited - self._before[name][1]) / lasted)
            for name, (ran, waited) in times.items()
        }
        self._before, self._at = times, at
        return found

    def _times(self) -> dict[str, Times]:
        return {name: _times_of(pid) for name, pid in self._pids.items()}


def _times_of(pid: int) -> Times:
    """Of its first thread, which answers; the kernel counts in nanoseconds."""
    ran, waited, _ = Path(f"/proc/{pid}/schedstat").read_text().split()
    return int(ran) / 1e9, int(waited) / 1e9
