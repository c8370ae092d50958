"""The time of the house, which a journey through years moves on."""

import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from shared.days import day_of, noon_of
from tests.drills.books import Books
from tests.drills.databases import Files
from tests.drills.oracle import until_quiet
from tests.journeys.beside import Beside


class Clock:
    """Moves domain time for all processes by the file that they read; see `shared.clock`."""

    def __init__(self, var: Path, beside: Beside) -> None:
        self._file = var / "clock-offset"
        self._books = Books(Files(var).urls)
        self._beside = beside
        self._offset = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self._offset

    def today(self) -> date:
        return day_of(self.now())

    def move_to(self, day: date) -> None:
        """Noon of that day, where the agency is; what is due until then, for everybody, is done and told."""
        self._shift(noon_of(day) - datetime.now(UTC))
        self._beside.do(until_quiet(self._books))

    def later(self, by: timedelta) -> None:
        """Let so much time go by for everybody, all at once."""
        self._shift(self._offset + by)

    def back(self) -> None:
        self._shift(timedelta())

    def _shift(self, by: timedelta) -> None:
        self._offset = by
        fresh = self._file.with_suffix(f".{time.monotonic_ns()}")
        fresh.write_text(str(by.total_seconds()))
        fresh.replace(self._file)
