"""What must happen at a date: one loop a process looks, in domain time, which rows are due, and acts on each alone.

A row that fails stops no other. It is told with its duty, and tried again later, each time after a longer wait.
"""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime
from time import monotonic

from prometheus_client import Counter

from shared.database import Database
from shared.refusals import Unavailable
from shared.web.room import Duty

log = logging.getLogger(__name__)
AT_ONCE = 50
LONGEST_WAIT = 600.0
FAILED = Counter("peerway_due_failed", "Rows for which a duty could not be done, each time it was tried.", ["duty"])


class DueLoop:
    """Every second; while something was done it looks again at once."""

    def __init__(self, database: Database, duties: Sequence[Duty]) -> None:
        self._database = database
        self._duties = duties
        self._failed: dict[tuple[str, str], tuple[float, float]] = {}
        """(duty, row id): when to try again (monotonic), and how long to wait after that."""

    async def run(self) -> None:
        while True:
            for duty in self._duties:
                await self._until_done(duty)
            await asyncio.sleep(1)

    async def _until_done(self, duty: Duty) -> None:
        try:
            while await self.turn(duty):
                pass
        except Unavailable:
            return  # the database says so itself; a second later we look again
        except Exception:
            log.exception("what is due could not be looked at", extra={"duty": duty.act.__name__})

    async def turn(self, duty: Duty) -> int:
        """Act on every row that is due now; on how many it was done."""
        now = duty.clock()
        due = await self._database.read(duty.rows, now=now)
        ready = [row_id for row_id in due if self._may_try(duty, row_id)]
        done = 0
        for start in range(0, len(ready), AT_ONCE):
            some = ready[start : start + AT_ONCE]
            done += sum(await asyncio.gather(*(self._act(duty, row_id, now) for row_id in some)))
        return done

    def _may_try(self, duty: Duty, row_id: str) -> bool:
        again_at, _ = self._failed.get((duty.act.__name__, row_id), (0.0, 0.0))
        return monotonic() >= again_at

    async def _act(self, duty: Duty, row_id: str, now: datetime) -> bool:
        name = duty.act.__name__
        try:
            await self._database.write_behind(duty.act, row_id, now=now)
        except Unavailable:  # not for this row's sake
            return False
        except Exception:
            log.exception("a duty failed for one row and is tried again", extra={"duty": name, "row": row_id})
            FAILED.labels(name).inc()
            _, waited = self._failed.get((name, row_id), (0.0, 0.5))
            wait = min(waited * 2, LONGEST_WAIT)
            self._failed[name, row_id] = (monotonic() + wait, wait)
            return False
        self._failed.pop((name, row_id), None)
        return True


async def do_due(database: Database, duty: Duty, *, now: datetime) -> int:
    """Act on what is due at that moment, for tools and tests; how many rows there were. What fails is raised."""
    due = await database.read(duty.rows, now=now)
    for row_id in due:
        await database.write(duty.act, row_id, now=now)
    return len(due)
