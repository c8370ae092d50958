"""How much of a processor the house takes: what waiting costs on a busy machine is not all its own doing."""

import os
import time
from pathlib import Path

from shared.services import SERVICES
from tests.drills.supervised import Supervised

TICKS = os.sysconf("SC_CLK_TCK")


class Busy:
    def __init__(self, house: Supervised) -> None:
        self._pids = {name: house.pid(name) for name in SERVICES}
        self._before, self._at = self._used(), time.monotonic()

    def since(self) -> dict[str, float]:
        """By process, since it was asked for the last time."""
        used, at = self._used(), time.monotonic()
        found = {name: (used[name] - before) / (at - self._at) for name, before in self._before.items()}
        self._before, self._at = used, at
        return found

    def _used(self) -> dict[str, float]:
        """Seconds, user and system."""
        return {name: _seconds(pid) for name, pid in self._pids.items()}


def _seconds(pid: int) -> float:
    after_its_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(after_its_name[11]) + int(after_its_name[12])) / TICKS
